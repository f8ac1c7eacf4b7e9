/** What a person says of schools: one school, two, another name; and what a workbook keeps about schools whose names changed. */
import type { CellValue } from '../../model/cells';
import type { HandDecision } from '../../model/criteria';
import { emptyState, noAnswers, type Answers } from '../../model/state';
import { sheet, workbook } from '../../reading/testing/grid';
import { makeDocument } from '../documents/documents';
import { identify } from './identify';
import { keptForSchools, registryForSchools } from './school-ids';
import { withJoined, withName, withoutDecision, withParted } from '../session/school-names';

/** Municipality and name on the sheet of 2024, then on that of 2025: low in both years. */
type Spelled = readonly [place: string, name: string];
const upper: Spelled = ['Луговой район', 'МБОУ «Верхняя СОШ»'];

function book(before: Spelled, after: Spelled) {
  const year = (when: number, [place, name]: Spelled, [upperPlace, upperName]: Spelled) => {
    const rows: CellValue[][] = [
      [`ВПР ${when} Математика 5 класс`],
      ['Муниципалитет', 'ОО', 'Участники', '2', '3', '4', '5'],
      [place, name, 20, 8, 5, 4, 3],
      [upperPlace, upperName, 20, 0, 10, 5, 5],
    ];
    return sheet(`ВПР ${when}`, rows);
  };
  return workbook([year(2024, before, upper), year(2025, after, [after[0], upper[1]])]);
}
const found = (of: ReturnType<typeof book>, answers: Answers = noAnswers(), hand: HandDecision[] = []) =>
  identify([of], { answers, hand, officialList: [] });
const names = (of: ReturnType<typeof found>) =>
  of.reading.schools.filter(({ name }) => name !== upper[1]).map(({ name }) => name);
const low = (of: ReturnType<typeof found>) =>
  of.judgement.verdicts.filter(({ status }) => status === 'low').map(({ school }) => school.name);

test('two schools of other names are said to be one: judged together, and the word can be taken back', () => {
  const of = book(['Луговой район', 'МКОУ «Ключевская ООШ»'], ['Луговой район', 'МБОУ «Лесная СОШ»']);
  const apart = found(of);
  expect(names(apart)).toEqual(['МКОУ «Ключевская ООШ»', 'МБОУ «Лесная СОШ»']);
  expect(apart.reading.questions).toEqual([]);
  const [one, other] = apart.reading.schools.filter(({ name }) => name !== upper[1]);
  const answers = withJoined(noAnswers(), one!, other!);
  const joined = found(of, answers);
  expect(names(joined)).toEqual(['МБОУ «Лесная СОШ»']);
  expect(low(joined)).toEqual(['МБОУ «Лесная СОШ»']);
  expect(joined.reading.decisions).toMatchObject([
    { said: 'same', names: expect.arrayContaining(['МКОУ «Ключевская ООШ»', 'МБОУ «Лесная СОШ»']) as string[] },
  ]);
  const undone = withoutDecision(answers, joined.reading.decisions[0]!);
  expect(undone).toEqual(noAnswers());
  expect(names(found(of, undone))).toHaveLength(2);
});

test('spellings joined unasked are parted, and joined again', () => {
  const of = book(['Луговой район', 'МБОУ «СОШ № 7»'], ['Лугового района', 'МБОУ «СОШ № 7 им. Первого»']);
  const [school] = found(of).reading.schools.filter(({ name }) => name !== upper[1]);
  expect(school!.written).toHaveLength(2);
  const answers = withParted(noAnswers(), school!, school!.written[1]!.id);
  const parted = found(of, answers);
  expect(names(parted).sort()).toEqual(['МБОУ «СОШ № 7 им. Первого»', 'МБОУ «СОШ № 7»']);
  expect(parted.reading.questions).toEqual([]);
  expect(new Set(parted.reading.schools.map(({ id }) => id)).size).toBe(3);
  expect(low(parted)).toEqual([]);
  const [decision] = parted.reading.decisions;
  expect(decision).toMatchObject({ said: 'different' });
  expect(names(found(of, withoutDecision(answers, decision!)))).toHaveLength(1);
});

test('a corrected name goes into every document, and a decision made under it stays when it is taken back', () => {
  const of = book(['Луговой район', 'МБОУ СОШ 7'], ['Луговой район', 'МБОУ СОШ 7']);
  const school = found(of).reading.schools.find(({ name }) => name === 'МБОУ СОШ 7');
  const answers = withName(noAnswers(), school!, 'МБОУ «Средняя школа № 7»');
  const { written } = school!;
  const hand: HandDecision[] = [
    {
      school: { name: written[0]!.name, code: null, municipality: written[0]!.municipality },
      action: 'exclude',
      ground: 'решение региона',
    },
  ];
  const renamed = found(of, answers, hand);
  expect(low(renamed)).toEqual(['МБОУ «Средняя школа № 7»']);
  for (const kind of ['shnor', 'svod', 'school-page']) {
    const context = { findings: renamed, state: { ...emptyState(), answers }, sheets: of.sheets, today: '2026-11-29' };
    const made = makeDocument(context, kind);
    const text = JSON.stringify(made);
    expect(made.ok).toBe(true);
    expect(text).toContain('МБОУ «Средняя школа № 7»');
  }
  const handOf = (of_: typeof renamed) => of_.judgement.verdicts.map((verdict) => verdict.hand?.action ?? null);
  expect(handOf(renamed)).toEqual(handOf(found(of, noAnswers(), hand)));
  expect(renamed.reading.decisions).toMatchObject([{ said: 'name', names: ['МБОУ СОШ 7'] }]);
});

test('answers and decisions of yesterday hold: ids as they were then, a municipality in its old name', () => {
  const of = book(['Луговой район', 'МБОУ «СОШ № 5»'], ['Луговой муниципальный округ', 'МБОУ «Школа № 5»']);
  expect(found(of).reading.questions.map(({ id }) => id)).toEqual(['sameSchool:луговой|сош 5|луговой|школа 5']);
  const answers = { ...noAnswers(), schools: { 'sameSchool:луговой|сош 5|луговой|школа 5': 'same' } };
  const school = { name: 'Школа № 5', code: null, municipality: 'Управление образования Лугового района' };
  const joined = found(of, answers, [{ school, action: 'exclude', ground: 'вечерняя школа' }]);
  expect(names(joined)).toHaveLength(1);
  expect(joined.judgement.verdicts.find(({ hand }) => hand)?.school.name).toBe('МБОУ «Школа № 5»');
});

test('what is kept under an earlier id of a school is found under the present one, and nothing is taken away', () => {
  const of = book(['Лугового района', 'МБОУ «СОШ № 7»'], ['Луговой район', 'МБОУ «СОШ № 7 им. Первого»']);
  const school = found(of).reading.schools.find(({ name }) => name.includes('№ 7'));
  const earlier = 'лугового|сош 7';
  expect(school).toMatchObject({ id: 'луговой|сош 7 им первого', ids: expect.arrayContaining([earlier]) as string[] });
  const documents: { entered: { monitoring: object }; roadmap: Record<string, unknown> } = {
    entered: {
      monitoring: { [`${earlier}|Концепция|Примечание`]: 'ждём', [`${earlier}3|Концепция|Примечание`]: 'чужое' },
    },
    roadmap: { [`fioko:${earlier}`]: { ids: ['m1'], inputs: { schools: [earlier] } } },
  };
  const kept = keptForSchools({ ...emptyState(), documents }, [school!]).documents as typeof documents;
  expect(kept.entered.monitoring).toEqual({
    ...documents.entered.monitoring,
    [`${school!.id}|Концепция|Примечание`]: 'ждём',
  });
  expect(kept.roadmap[`fioko:${school!.id}`]).toEqual({ ids: ['m1'], inputs: { schools: [school!.id] } });
  expect(kept.roadmap[`fioko:${earlier}`]).toBeDefined();
  const entry = { sheetId: '7', name: 'Риски', kind: 'risk', key: earlier, sourceHash: '' };
  expect(registryForSchools([entry], [school!]).map(({ key }) => key)).toEqual([earlier, school!.id]);
});
