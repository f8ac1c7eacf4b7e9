/** One workbook with a school excluded and one included: whoever names the list says the same number and the same schools. */
import { join } from 'node:path';
import { makeDocument } from '../../app/documents/documents';
import { identify, rejudge } from '../../app/identification/identify';
import { openPath } from '../../hosts/file/node';
import { listOf } from '../../judging';
import type { HandDecision } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import type { SheetSnapshot } from '../../model/snapshot';
import { emptyState, noAnswers } from '../../model/state';
import { firstView, linesOf } from '../../taskpane/schools/order';
import { svodWords } from '../../words/list/identification';
import { listSentence } from '../../words/list/list';
import { capital } from '../../words/russian/russian';
import { identifyJson } from './identify-json';
import { identifyText } from './identify-text';

let findings: Findings;
let sheets: readonly SheetSnapshot[];
let excluded: string;
let included: string;
beforeAll(async () => {
  const opened = await openPath(join(__dirname, '../../../samples/results.xlsx'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const snapshot = opened.value.snapshot();
  ({ sheets } = snapshot);
  const before = identify([snapshot], { answers: noAnswers(), hand: [], officialList: [] });
  const decision = (status: string, action: HandDecision['action']): HandDecision => {
    const { name, code, municipality } = before.judgement.verdicts.find((verdict) => verdict.status === status)!.school;
    return { school: { name, code, municipality }, action, ground: 'решение региона', date: '2026-11-18' };
  };
  const hand = [decision('low', 'exclude'), decision('clear', 'add')];
  [excluded, included] = hand.map(({ school }) => school.name) as [string, string];
  findings = identify([snapshot], { answers: noAnswers(), hand, officialList: [] });
});

/** Texts of a document's sheets. */
function textsOf(kind: string, inputs?: unknown, of = findings): string[] {
  const made = makeDocument({ findings: of, state: emptyState(), sheets, today: '2026-11-22' }, kind, inputs);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.plans.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : []))),
  );
}
const sentence = (): string => listSentence(listOf(findings.judgement).counts);
const names = (): string[] => listOf(findings.judgement).listed.map(({ school }) => school.name);

test('the list itself: six by the rule, one excluded, one included', () => {
  expect(sentence()).toBe('по расчёту 6, исключена 1, включена 1 — в списке\u00a06');
  expect(names()).toContain(included);
  expect(names()).not.toContain(excluded);
});

test('the pane: the same schools in the groups of the list', () => {
  const { lines } = linesOf(findings.judgement, firstView);
  const shown = lines.flatMap((line) =>
    'verdict' in line && (line.group === 'rule' || line.group === 'included') ? [line.verdict.school.name] : [],
  );
  expect(shown.sort()).toEqual(names().sort());
  const group = (wanted: string) => lines.find((line) => line.group === wanted && 'count' in line);
  expect(group('excluded')).toMatchObject({ count: 1 });
  expect(group('included')).toMatchObject({ count: 1 });
});

test('JSON and text of the command line have the same list and sentence', () => {
  const { list } = identifyJson(findings, []);
  expect(list).toMatchObject({ computed: 6, excluded: 1, included: 1, listed: 6 });
  expect(list!.schools.map(({ school }) => school).sort()).toEqual(names().sort());
  const text = identifyText(findings, []);
  expect(text).toContain(`${capital(sentence())}.`);
  expect(text).toContain('Исключены решением: 1\u00a0школа');
});

test('«ШНОР» and «Свод» say the sentence; every row of «Свод» says whether its school is on the list', () => {
  const shnor = textsOf('shnor');
  expect(shnor.filter((text) => text.startsWith(capital(sentence())))).toHaveLength(1);
  expect(shnor.join('\n')).toContain('Исключена: решение региона, 18\u00a0ноября 2026\u00a0г.');
  const svod = textsOf('svod');
  expect(svod).toContain(`${capital(sentence())}.`);
  const { onList } = svodWords;
  const count = (text: string): number => svod.filter((each) => each === text).length;
  expect([count(onList.yes), count(onList.added), count(onList.excluded)]).toEqual([5, 1, 1]);
});

test.each(['swot', 'programme'])('%s says how many of how many', (kind) => {
  const all = textsOf(kind).join('\n');
  const line = /К ШНОР отнесен\S+\s(\d+)\sОО\sиз\s(\d+)/.exec(all)!;
  expect([line[1], line[2]].map(Number)).toEqual([names().length, listOf(findings.judgement).counts.schools]);
});

/** What a paper says beside the sentence of the decisions. */
const withoutDecisions = (texts: readonly string[]): string =>
  texts.filter((text) => !text.startsWith('По расчёту')).join('\n');
test.each(['roadmap', 'analysis', 'monitoring', 'support', 'order'])('%s names no school that was excluded', (kind) => {
  expect(withoutDecisions(textsOf(kind))).not.toContain(excluded);
});

test('a page for each school of the list', () => {
  const made = makeDocument({ findings, state: emptyState(), sheets, today: '2026-11-22' }, 'school-page');
  const pages = made.ok ? made.value.plans.map(({ key }) => key) : [];
  const ids = listOf(findings.judgement).listed.map(({ school }) => school.id);
  expect(pages.sort()).toEqual(ids.sort());
  expect(textsOf('school-page').join('\n')).toContain(
    'включена решением (решение региона, 18\u00a0ноября 2026\u00a0г.)',
  );
});

test.each([
  'roadmap',
  'analysis',
  'monitoring',
  'support',
  'order',
  'programme',
  'swot',
  'note',
  'risk',
  'school-page',
])('%s names every school of the list, the one included by a decision among them', (kind) => {
  const all = textsOf(kind)
    .join('\n')
    .replace(/\u00a0/g, ' ');
  expect(names().filter((name) => !all.includes(name))).toEqual([]);
});

const plainly = (text: string): string => text.replace(/\u00a0/g, ' ');
test.each(['note', 'minutes', 'swot', 'management', 'order'])(
  '%s names who was excluded and who included by hand, with the ground',
  (kind) => {
    const all = plainly(textsOf(kind).join('\n'));
    const ground = 'решение региона, 18 ноября 2026 г.';
    expect(all).toMatch(
      new RegExp(
        `[Пп]о расчёту – 6 ОО; решением исключена 1: ${excluded} \\(${ground}\\); решением включена 1: ${included}`,
      ),
    );
  },
);
test.each(['note', 'order', 'programme', 'roadmap', 'school-page'])(
  '%s: the ground of an included school is a decision',
  (kind) => {
    expect(plainly(textsOf(kind).join('\n'))).toContain('включена решением (решение региона, 18 ноября 2026 г.)');
  },
);

describe('decisions about schools that the data does not know', () => {
  const lost = (action: HandDecision['action'], name: string): HandDecision => ({
    school: { name, code: null, municipality: null },
    action,
    ground: 'решение муниципалитета',
  });
  let of: Findings;
  beforeAll(() => {
    of = rejudge(findings, findings.judgement.criteria, [
      ...findings.handDecisions,
      lost('exclude', 'Прежняя школа'),
      lost('add', 'Вечерняя школа'),
    ]);
  });
  // First letters are left out: they are small where the line goes on a sentence, as in the minutes.
  const missed = 'ешение по Прежняя школа (исключена: решение муниципалитета) не применено: школы в данных нет';
  const apart = 'Вечерняя школа – включена: решение муниципалитета; школы в данных нет, в списке она без результатов';

  test.each(['shnor', 'note', 'minutes', 'management', 'order'])('%s says them and what to do', (kind) => {
    const all = textsOf(kind, undefined, of).join('\n');
    for (const line of [missed, apart, 'сли школу переименовали']) expect(all).toContain(line);
  });
  test('text and JSON say them', () => {
    for (const line of [missed, apart]) expect(identifyText(of, [])).toContain(line);
    const { list } = identifyJson(of, []);
    expect(list).toMatchObject({ listed: 7, absent: 1 });
    expect(list!.unmet.map(({ school, action }) => [school, action])).toEqual([
      ['Прежняя школа', 'exclude'],
      ['Вечерняя школа', 'add'],
    ]);
  });
  test('the schools of the data stay as many, and papers count the list alike', () => {
    const { schools } = listOf(findings.judgement).counts;
    expect(listOf(of.judgement).counts).toMatchObject({ schools, listed: 7, absent: 1 });
    expect(plainly(textsOf('shnor', undefined, of).join('\n'))).toContain(`По правилу из ${schools} школ:`);
    for (const kind of ['swot', 'note', 'minutes', 'programme'])
      expect(plainly(textsOf(kind, undefined, of).join('\n'))).toContain(
        `7 ОО: из ${schools} ОО с результатами – 6 (${Math.round(6000 / schools) / 10}`.replace('.', ','),
      );
  });
});

describe('the number of the list is one number, whoever says it', () => {
  /** Decisions about schools of these verdicts by the rule. */
  const decided = (decisions: readonly [status: string, action: HandDecision['action']][]): Findings => {
    const hand = decisions.map(([status, action]): HandDecision => {
      const { name, code, municipality } = findings.judgement.verdicts.find((one) => one.status === status)!.school;
      return { school: { name, code, municipality }, action, ground: 'решение региона', date: '2026-11-18' };
    });
    return rejudge(findings, findings.judgement.criteria, hand);
  };
  const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
  /** The figure a text gives, by a pattern with one group; every place must give the same. */
  const figure =
    (kind: string, pattern: RegExp) =>
    (of: Findings): number[] =>
      [...plain(textsOf(kind, undefined, of).join('\n')).matchAll(pattern)].map(([, number]) => Number(number));
  /** Schools of the workbook that a document names. */
  const named =
    (kind: string) =>
    (of: Findings): number[] => {
      const all = plain(withoutDecisions(textsOf(kind, undefined, of)));
      const found = of.reading.schools.filter(({ name }) => all.includes(plain(name)));
      const listed = new Set(listOf(of.judgement).listed.map(({ school }) => school.id));
      expect(found.filter(({ id }) => !listed.has(id)).map(({ name }) => name)).toEqual([]);
      return [found.length];
    };
  const sayers: [string, (of: Findings) => number[]][] = [
    ['pane', (of) => [linesOf(of.judgement, firstView).lines.filter(isOnList).length]],
    ['JSON', (of) => [identifyJson(of, []).list!.listed, identifyJson(of, []).list!.schools.length]],
    ['text', (of) => [...plain(identifyText(of, [])).matchAll(/в списке (\d+)/g)].map(([, number]) => Number(number))],
    ['«ШНОР»', figure('shnor', /в списке (\d+)/g)],
    ['«Свод»', (of) => [svodListed(of), ...figure('svod', /в списке (\d+)/g)(of)]],
    ['SWOT', figure('swot', /К ШНОР отнесен\S+ (\d+) ОО/g)],
    ['programme', figure('programme', /(?:К ШНОР отнесен\S+|Число ШНОР: исходное —) (\d+)/g)],
    ['note', figure('note', /К ШНОР отнесен\S+ (\d+) ОО/g)],
    ['minutes', figure('minutes', /[Кк] ШНОР отнесен\S+ (\d+) ОО/g)],
    ['management', figure('management', /Число ШНОР: исходное — (\d+)/g)],
    ['analysis, in words', figure('analysis', /перечне ШНОР (\d+) ОО/g)],
    ['roadmap', (of) => [new Set(textsOf('roadmap', undefined, of).filter(isSchoolPart).map(schoolOfPart)).size]],
    ...['analysis', 'order', 'school-page', 'monitoring', 'risk', 'needs', 'processes', 'school-package'].map(
      (kind): [string, (of: Findings) => number[]] => [kind, named(kind)],
    ),
  ];
  const isOnList = (line: object): boolean =>
    'verdict' in line && 'group' in line && (line.group === 'rule' || line.group === 'included');
  const svodListed = (of: Findings): number => {
    const { onList } = svodWords;
    return textsOf('svod', undefined, of).filter((text) => text === onList.yes || text === onList.added).length;
  };
  /** «4.7. МКОУ «Луговская ООШ»». */
  const isSchoolPart = (text: string): boolean => /^\d+\.\d+\.\s\S+ «/.test(text);
  const schoolOfPart = (text: string): string => text.replace(/^[\d.]+\s/, '');

  test.each(sayers)('%s says the one number of schools on the list', (_, say) => {
    for (const decisions of [
      [],
      [['low', 'exclude']],
      [
        ['low', 'exclude'],
        ['clear', 'add'],
        ['watch', 'add'],
      ],
    ] satisfies [string, HandDecision['action']][][]) {
      const of = decided(decisions);
      const { listed } = listOf(of.judgement).counts;
      const said = say(of);
      expect(said.length).toBeGreaterThan(0);
      expect([decisions, new Set(said)]).toEqual([decisions, new Set([listed])]);
    }
  });
});
