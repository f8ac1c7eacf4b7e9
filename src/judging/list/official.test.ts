/** A list received against ours: who is in both, only in one, and which schools a name may mean. */
import type { HandDecision } from '../../model/criteria';
import type { School } from '../../model/school';
import type { ListLine } from '../../model/verdict';
import { compareOfficial, defaultCriteria, judge, procedureLookup } from '..';
import { lineOf, ma5, result, ru5, school } from '../testing/results';

const names = ['МБОУ «Ключевская СОШ»', 'МБОУ «Ключовская СОШ»', 'МБОУ «Ключевская ООШ»', 'МАОУ «Лицей № 7»'];
const schools = names.map((name, index) => school(name, { code: `edu${index + 1}` }));
const results = schools.flatMap((at, index) =>
  [ma5, ru5].map((procedure) => result(procedure, 2025, index < 2 ? 9 : 0, 20, at)),
);
const judgement = (hand: HandDecision[] = []) => judge(results, { ...defaultCriteria, years: [2024, 2025] }, hand);
const compared = (lines: readonly (string | ListLine)[], hand: HandDecision[] = []) => {
  const { both, onlyOurs, onlyListed } = compareOfficial(
    judgement(hand),
    lines.map((line) => (typeof line === 'string' ? lineOf(line) : line)),
  );
  const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return {
    both: named(both),
    onlyOurs: named(onlyOurs),
    onlyListed: onlyListed.map(({ name, school: known, near }) => [name, known?.name ?? null, named(near)]),
  };
};

test('both, only ours, only listed', () => {
  expect(compared(['МБОУ «Ключевская СОШ»', 'МАОУ «Лицей № 7»'])).toEqual({
    both: [names[0]],
    onlyOurs: [names[1]],
    onlyListed: [['МАОУ «Лицей № 7»', names[3], []]],
  });
});

test('a code alone names a school', () => {
  expect(compared(['edu4']).onlyListed).toEqual([['edu4', names[3], []]]);
});

test('a line without school words is a school’s where the workbook knows it, else skipped and told', () => {
  const other = (text: string) => lineOf(text, { isSchool: false });
  const lines = [other('Перечень школ'), other('Ключевская СОШ'), lineOf('Лицей № 9')];
  const { both, onlyListed, skipped } = compareOfficial(judgement(), lines);
  expect([both, onlyListed.map(({ name }) => name), skipped]).toEqual([[schools[0]], ['Лицей № 9'], ['Перечень школ']]);
});

test('a school named twice, however, is there once, and how many lines repeat is told', () => {
  const again = [
    'МБОУ «Ключевская СОШ»',
    'Ключевская СОШ',
    'Лицей № 7',
    'МАОУ «Лицей № 7»',
    'Гимназия № 9',
    'Гимназия №9',
  ];
  const { both, onlyListed, repeated } = compareOfficial(
    judgement(),
    again.map((text) => lineOf(text)),
  );
  expect([both.length, onlyListed.map(({ name }) => name), repeated]).toEqual([1, ['Лицей № 7', 'Гимназия № 9'], 3]);
});

describe('a municipality in the list', () => {
  const at = school('МБОУ «Ключевская СОШ»', { municipality: 'Синегорьевский муниципальный округ' });
  const town = school('МБОУ «Береговая СОШ»', { municipality: 'Полянск' });
  const of = (line: ListLine, ...known: School[]) => {
    const all = known.flatMap((one) => [ma5, ru5].map((procedure) => result(procedure, 2025, 9, 20, one)));
    return compareOfficial(judge(all, { ...defaultCriteria, years: [2024, 2025] }, []), [line]);
  };
  const line = (name: string, municipality: string | null) =>
    lineOf(`${municipality}; ${name}`, { name, municipality });
  test('another one is asked about, and the school stays only ours', () => {
    const { both, onlyOurs, onlyListed } = of(line('Ключевская СОШ', 'Другой муниципальный округ'), at);
    expect([both, onlyOurs]).toEqual([[], [at]]);
    expect(onlyListed).toMatchObject([{ name: 'Ключевская СОШ', school: null, near: [at] }]);
  });
  test('the same one in other words, its town, or none known is no question', () => {
    expect(of(line('Ключевская СОШ', 'Синегорьевский район'), at).both).toEqual([at]);
    expect(of(line('Береговая СОШ', 'Полянский городской округ'), town).both).toEqual([town]);
    expect(of(line('Ключевская СОШ', null), at).both).toEqual([at]);
    const nowhere = school('МБОУ «Ключевская СОШ»', { municipality: null });
    expect(of(line('Ключевская СОШ', 'Другой округ'), nowhere).both).toEqual([nowhere]);
  });
  test('one name in two municipalities is two schools', () => {
    const lines = ['Первый округ', 'Второй округ'].map((place) => line('Лицей № 9', place));
    const { onlyListed, repeated } = compareOfficial(judgement(), lines);
    expect([onlyListed.length, repeated]).toEqual([2, 0]);
  });
});

describe('near names: twice the letter pairs in common over all pairs of both', () => {
  const near = (line: string, ...known: (string | [string, Partial<School>])[]): string[] => {
    const at = known.map((one, index) => {
      const [name, change] = typeof one === 'string' ? [one, {}] : one;
      return { ...school(name, { id: String(index) }), ...change };
    });
    const listed = judge(
      at.map((one) => result(ma5, 2025, 0, 20, one)),
      { ...defaultCriteria, years: [2024, 2025] },
      [],
    );
    return compareOfficial(listed, [lineOf(line)]).onlyListed[0]!.near.map(({ name }) => name);
  };
  test('three of five pairs are near enough, two of five are not', () => {
    // «Абвгде»: аб, бв, вг, гд, де; «Абвгзи» shares three of its five, «Абвклм» two.
    expect(near('Абвгде', 'Абвгзи')).toEqual(['Абвгзи']);
    expect(near('Абвгде', 'Абвклм')).toEqual([]);
  });
  test('the nearest first, three at most', () => {
    // Of five and five pairs three and four in common, of five and six four.
    const names = ['Абвгзи', 'Абвгджз', 'Збвгде', 'Абвгдж'];
    expect(near('Абвгде', ...names)).toEqual(['Абвгдж', 'Збвгде', 'Абвгджз']);
  });
  test('a school of several names is as near as its nearest one', () => {
    const renamed = school('Совсем другое');
    const keys = [...renamed.keys, 'абвгдж'];
    expect(near('Абвгде', ['Совсем другое', { keys }])).toEqual(['Совсем другое']);
  });
  test('a name of one letter is near to none', () => {
    expect(near('Щ', 'Ю', 'Щука')).toEqual([]);
  });
});

test('decisions by hand are part of the list', () => {
  const { name, code, municipality } = schools[0]!;
  const hand: HandDecision[] = [{ school: { name, code, municipality }, action: 'exclude', ground: 'решение' }];
  expect(compared([names[0]!], hand)).toEqual({
    both: [],
    onlyOurs: [names[1]],
    onlyListed: [[names[0], names[0], []]],
  });
});

test('a name that is only near to some offers them, the nearest first, three at most; one far from all offers none', () => {
  const [[name, known, near]] = compared(['МБОУ «Ключевскаяя СОШ»']).onlyListed as [[string, string | null, string[]]];
  expect([name, known, near[0]]).toEqual(['МБОУ «Ключевскаяя СОШ»', null, names[0]]);
  expect(near).not.toContain(names[3]);
  expect(compared(['Гимназия имени Пушкина']).onlyListed).toEqual([['Гимназия имени Пушкина', null, []]]);
});

test('of many equal names three are offered', () => {
  const twins = ['А', 'Б', 'В', 'Г'].map((place) =>
    school('МБОУ «СОШ № 1»', { id: place, municipality: `${place}ский` }),
  );
  const all = twins.map((at) => result(ma5, 2025, 0, 20, at));
  const { onlyListed } = compareOfficial(judge(all, { ...defaultCriteria, years: [2024, 2025] }, []), [
    lineOf('СОШ № 1'),
  ]);
  expect(onlyListed.map(({ school: known, near }) => [known, near.length])).toEqual([[null, 3]]);
});

test('schools that a line names together are offered, however little of their names it has', () => {
  const twins = ['А', 'Б'].map((place) =>
    school('МБОУ «СОШ № 1 имени первого директора»', { id: place, municipality: `${place}ский` }),
  );
  const far = school('СОШ № 11', { id: 'far' });
  const all = [far, ...twins].map((at) => result(ma5, 2025, 0, 20, at));
  const { onlyListed } = compareOfficial(judge(all, { ...defaultCriteria, years: [2024, 2025] }, []), [
    lineOf('СОШ № 1'),
  ]);
  expect(onlyListed[0]!.near).toEqual(twins);
});

test('procedures of one «any grade» have numbers of their own, asked again the same ones', () => {
  const lookup = procedureLookup({ procedures: [{ kind: 'ВПР', subject: 'Математика', grade: null }] });
  const grades = [5, 6, 7].map((grade) => lookup({ kind: 'ВПР', subject: 'Математика', grade })!);
  expect(grades.map(({ number }) => number)).toEqual([0, 1, 2]);
  expect(lookup({ kind: 'ВПР', subject: 'Математика', grade: 6 })).toEqual(grades[1]);
  expect(lookup({ kind: 'ОГЭ', subject: 'Математика', grade: 9 })).toBeNull();
});
