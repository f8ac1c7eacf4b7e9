/** Every change makes exactly the sheets that depend on it stale: on the sample, held against sheets made anew. */
import { join } from 'node:path';
import { dependsOn, tellsOf } from '../../documents/catalogue';
import type { MadePart } from '../../documents/definition';
import { documents } from '../../documents/catalogue';
import {
  choiceName,
  keptChoice,
  noEdits,
  prepareRoadmaps,
  roadmapInputs,
  tick,
  withKeptEdits,
} from '../../documents/kinds/roadmap';
import { builtInTemplates } from '../../documents/kinds/roadmap/templates';
import { openPath } from '../../hosts/file/node';
import { judge } from '../../judging';
import type { HandDecision } from '../../model/criteria';
import type { Findings } from '../../model/findings';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { SheetPlan } from '../../model/plan';
import { asShown } from '../../model/shown';
import { emptyState, noAnswers, resultKinds, type WorkbookState } from '../../model/state';
import { makeDocuments } from '../../app/documents/documents';
import { identify, rejudge, type IdentifyOptions } from '../../app/identification/identify';
import { staleSheets } from '../../app/documents/stale';
import { sheetIdentity } from '../../model/state';
import { madeMark } from '../../workbook/made-mark';

let snapshot: WorkbookSnapshot;
beforeAll(async () => {
  const opened = await openPath(join(__dirname, '../../../samples/results.xlsx'));
  if (!opened.ok) throw new Error(opened.problem.code);
  snapshot = opened.value.snapshot();
});

const found = (options: Partial<IdentifyOptions> = {}): Findings =>
  identify([snapshot], { answers: noAnswers(), hand: [], officialList: [], ...options });
/** An office's own template, and the documents that can follow one made by it. */
const template = { ...builtInTemplates[0]!, id: 'own-1', title: 'План отдела', source: '' };
const wanted = [
  ...documents.filter(({ kind }) => !resultKinds.has(kind)).map(({ kind }) => ({ kind })),
  { kind: 'roadmap', inputs: { template: template.id } },
];

/** Every document made; the sheets as texts by identity, and the state as a workbook keeps it. */
function make(findings: Findings, state: WorkbookState) {
  const made = makeDocuments({ findings, state, sheets: snapshot.sheets, today: '2026-11-22' }, wanted);
  if (!made.ok) throw new Error(made.problem.code);
  // What a sheet says of its making itself would tell any two apart whose parts differ.
  const said = (_key: string, value: unknown) => (String(value).startsWith(madeMark) ? '' : value);
  const plans = new Map(made.value.plans.map((plan) => [sheetIdentity(plan), JSON.stringify(plan, said)]));
  const registry = made.value.plans.map(({ kind, key, name }) => ({ sheetId: name, name, kind, key, sourceHash: '' }));
  // What documents remember of the last making would tell them apart from those made for the first time.
  return {
    plans,
    sheets: registry,
    state: { ...made.value.state, documents: state.documents, lists: state.lists, registry },
  };
}

const quiet = (findings: Findings): HandDecision['school'] => {
  const { name, code, municipality } = findings.judgement.verdicts.find(({ status }) => status === 'low')!.school;
  return { name, code, municipality };
};
const excluded = (ground: string): HandDecision[] => [{ school: quiet(found()), action: 'exclude', ground }];

/** One participant more at a school that is firmly on the list: figures change, no verdict does. */
function withOneMore(findings: Findings): Findings {
  const { school } = findings.judgement.verdicts.find(
    ({ status, certainty }) => status === 'low' && certainty === 'firm',
  )!;
  const results = findings.reading.results.map((result) =>
    result.school === school ? { ...result, participants: result.participants + 1 } : result,
  );
  return withSources(findings, { results });
}

interface Change {
  findings: Findings;
  state: Partial<WorkbookState>;
}
const unchanged = (): Change => ({ findings: found(), state: {} });
const organisation = {
  municipality: 'Приозёрный округ',
  authority: 'отдела образования Приозёрного округа',
  headPosition: 'Начальник отдела образования',
  headName: 'Фамилия001 И. О.',
  contacts: 'тел. 0-00-00',
  period: { kind: 'school', from: 2027, to: 2028 },
  order: { number: '5', date: '2026-09-01', annex: '1' },
  people: { coordinator: 'Фамилия002 И. О.' },
  font: { name: 'PT Astra Serif', size: 12 },
};
/** A result of a school on the list is gone. */
function withOneLess(findings: Findings): Findings {
  const { school } = findings.judgement.verdicts.find(({ status }) => status === 'low')!;
  const gone = findings.reading.results.find((result) => result.school === school);
  return withSources(findings, { results: findings.reading.results.filter((result) => result !== gone) });
}
/** Every «3» of a school on the list becomes a «4»: no low result changes. */
const withBetterMarks = (findings: Findings): Findings => {
  const { school } = findings.judgement.verdicts.find(({ status }) => status === 'low')!;
  const results = findings.reading.results.map((result) =>
    result.school === school && result.mark3 !== null
      ? { ...result, mark3: 0, mark4: result.mark4! + result.mark3 }
      : result,
  );
  return withSources(findings, { results });
};
/** A fact beside the results: how a school's marks stand to its journal. */
const withJournal = (findings: Findings): Findings => {
  const { school, procedure, year, participants } = findings.reading.results[0]!;
  const row = { lowered: 0.9, confirmed: 0.1, raised: 0, sheet: 'Журнал', cell: 'B2' };
  return withSources(findings, { journal: [{ school, procedure, year, participants, ...row }] });
};
function withSources(findings: Findings, change: Partial<Findings['reading']>): Findings {
  const reading = { ...findings.reading, ...change };
  const judgement = judge(reading.results, findings.judgement.criteria, [], { notHeld: findings.notHeld });
  return { ...findings, reading, judgement };
}
const changes: [string, () => Change, () => Change, MadePart[]][] = [
  ['nothing', unchanged, unchanged, []],
  [
    'criteria as printed',
    unchanged,
    () => ({ findings: found({ criteria: { minParticipants: 1 } }), state: {} }),
    ['criteria'],
  ],
  [
    'a decision by hand',
    unchanged,
    () => ({ findings: rejudge(found(), found().judgement.criteria, excluded('вечерняя школа')), state: {} }),
    ['list', 'decisions'],
  ],
  [
    'the ground of a decision',
    () => ({ findings: found({ hand: excluded('вечерняя школа') }), state: {} }),
    () => ({ findings: found({ hand: excluded('решение региона') }), state: {} }),
    ['decisions'],
  ],
  ['the organisation', unchanged, () => ({ findings: found(), state: { organisation } }), ['organisation']],
  ['a source', unchanged, () => ({ findings: withOneMore(found()), state: {} }), ['sources']],
  [
    'a source with a result less',
    unchanged,
    () => ({ findings: withOneLess(found()), state: {} }),
    ['sources', 'facts', 'verdicts'],
  ],
  ['marks above «2» in a source', unchanged, () => ({ findings: withBetterMarks(found()), state: {} }), ['facts']],
  ['a fact beside the results', unchanged, () => ({ findings: withJournal(found()), state: {} }), ['facts']],
  [
    'the procedures that count',
    unchanged,
    () => {
      const { criteria } = found().judgement;
      const procedures = criteria.procedures.filter(({ kind }) => kind !== 'ОГЭ');
      return { findings: rejudge(found(), { ...criteria, procedures }, []), state: {} };
    },
    ['criteria', 'verdicts', 'list'],
  ],
  [
    'the threshold',
    unchanged,
    () => ({ findings: rejudge(found(), { ...found().judgement.criteria, threshold: 4000 }, []), state: {} }),
    ['criteria', 'threshold', 'verdicts', 'list'],
  ],
  [
    'a threshold that changes nobody’s verdict',
    unchanged,
    () => ({ findings: rejudge(found(), { ...found().judgement.criteria, threshold: 2990 }, []), state: {} }),
    ['criteria', 'threshold'],
  ],
  [
    'an own template',
    unchanged,
    () => ({ findings: found(), state: { templates: [{ ...template, title: 'План отдела на два года' }] } }),
    ['template'],
  ],
  [
    'a measure that is ticked off',
    unchanged,
    () => {
      const sheetName = (_kind: string, _key: string, wanted: string): string => wanted;
      const context = { findings: found(), state: emptyState(), sheets: [], today: '2026-11-22', sheetName };
      const [roadmap] = prepareRoadmaps(context, roadmapInputs.parse({})).roadmaps;
      const { key, draft } = roadmap!;
      const edits = tick(noEdits(), draft.sections[0]!.measures[0]!.id, false);
      return {
        findings: found(),
        state: { documents: { [choiceName]: withKeptEdits(keptChoice(emptyState()), key, edits) } },
      };
    },
    ['measures'],
  ],
];
/** Dependencies that made a difference: kind of sheet and part. */
const seen = new Set<string>();

test.each(changes)(
  '%s changed makes out of date what comes out otherwise, and nothing else',
  (_, before, after, parts) => {
    const [one, other] = [before(), after()];
    const first = make(one.findings, { ...emptyState(), templates: [template], ...one.state });
    const now = { ...first.state, ...other.state };
    const stale = new Map(staleSheets(other.findings, now).map((sheet) => [sheetIdentity(sheet.entry), sheet]));
    for (const { changed, date } of stale.values()) {
      expect(parts).toEqual(expect.arrayContaining(changed));
      expect(date).toBe('2026-11-22');
    }
    const again = make(other.findings, { ...emptyState(), templates: [template], ...other.state });
    const differ = [...first.plans].filter(([id, plan]) => again.plans.get(id) !== plan).map(([id]) => id);
    for (const id of differ)
      for (const part of parts)
        if (dependsOn[id.split(':')[0]!]?.includes(part)) seen.add(`${id.split(':')[0]} ${part}`);
    // Nothing that came out otherwise is unmarked; marked are those that the table names, a school's own sheet by that school alone.
    // What retells another sheet is marked once that one is made anew.
    const retells = (id: string): boolean =>
      (tellsOf[id.split(':')[0]!] ?? []).some((told) => [...stale.values()].some(({ entry }) => entry.kind === told));
    expect(differ.filter((id) => !stale.has(id) && !retells(id))).toEqual([]);
    const named = (kind: string): boolean => (dependsOn[kind] ?? []).some((part) => parts.includes(part));
    const kinds = new Set([...stale.values()].map(({ entry }) => entry.kind));
    expect([...kinds].filter((kind) => !named(kind))).toEqual([]);
    const whole = first.sheets.filter(({ kind, key }) => named(kind) && key === '');
    expect(whole.filter((entry) => !stale.has(sheetIdentity(entry)))).toEqual([]);
    for (const [id, { entry }] of stale)
      if (entry.kind === 'school-page') expect([id, differ.includes(id)]).toEqual([id, true]);
  },
);

test('every dependency that a document declares makes a difference to it', () => {
  const made = new Set(make(found(), { ...emptyState(), templates: [template] }).sheets.map(({ kind }) => kind));
  const declared = [...made].flatMap((kind) => dependsOn[kind]!.map((part) => `${kind} ${part}`));
  // Papers made after others are tried below.
  expect(declared.filter((one) => !seen.has(one) && !one.endsWith(' papers'))).toEqual([]);
});

test('an own template makes the sheets that follow it stale, no others', () => {
  const findings = found();
  const { state, sheets } = make(findings, { ...emptyState(), templates: [template] });
  const roadmap = sheets.find(({ kind }) => kind === 'roadmap')!;
  const id = roadmap.key.split(':')[0]!;
  const stale = (templates: unknown[]) => staleSheets(findings, { ...state, templates }).map(({ entry }) => entry.kind);
  expect(stale([template, { id }])).toEqual(['roadmap']);
  expect(stale([template, { id: 'another' }])).toEqual([]);
});

test('every kind of sheet says what it is made from; one made by an older version is not judged', () => {
  const findings = found();
  const { state, sheets } = make(findings, emptyState());
  expect(sheets.filter(({ kind }) => !(kind in dependsOn))).toEqual([]);
  expect(staleSheets(withOneMore(findings), { ...state, made: {} })).toEqual([]);
});

test('the list is kept with «ШНОР» for its year, the latest making of it', () => {
  const findings = found();
  const made = makeDocuments({ findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-22' }, [
    { kind: 'shnor' },
  ]);
  const lists = made.ok ? made.value.state.lists : [];
  expect(lists).toHaveLength(1);
  expect(lists[0]!.year).toBe(findings.judgement.years![1]);
  expect(lists[0]!.schools).toHaveLength(findings.judgement.verdicts.filter(({ status }) => status === 'low').length);
});

test('a paper that tells of other sheets is out of date once they are made otherwise; made together it tells of them as they are now', () => {
  const first = make(found(), { ...emptyState(), templates: [template] });
  const after = rejudge(found(), found().judgement.criteria, excluded('вечерняя школа'));
  // One roadmap is enough.
  const shown = [...first.plans.values()]
    .map((plan) => asShown(JSON.parse(plan) as SheetPlan))
    .filter(({ id }) => id !== `roadmap:${template.id}`);
  const registry = first.sheets
    .map((entry) => ({ ...entry, sheetId: sheetIdentity(entry) }))
    .filter(({ sheetId }) => shown.some(({ id }) => id === sheetId));
  const state = { ...first.state, registry };
  const makeAgain = (kinds: string[]) => {
    const context = { findings: after, state, sheets: [...snapshot.sheets, ...shown], today: '2026-11-23' };
    const made = makeDocuments(
      context,
      kinds.map((kind) => ({ kind })),
    );
    if (!made.ok) throw new Error(made.problem.code);
    return made.value;
  };
  const staleAfter = (kinds: string[]) =>
    staleSheets(after, { ...makeAgain(kinds).state, registry })
      .filter(({ changed }) => changed.includes('papers'))
      .map(({ entry }) => entry.kind);
  expect(staleAfter(['roadmap'])).toEqual(['analysis', 'management']);
  expect(staleAfter(['management', 'analysis', 'programme', 'roadmap', 'swot'])).toEqual([]);
  // The school's section left the roadmap, and the analysis made with it, whichever was asked for first.
  const section = `4.1. ${quiet(found()).name}`;
  const analysis = (kinds: string[]) =>
    JSON.stringify(makeAgain(kinds).plans.find(({ kind }) => kind === 'analysis')).includes(section);
  expect([analysis(['analysis']), analysis(['analysis', 'roadmap'])]).toEqual([true, false]);
});

test('the page of a school that the data no longer have is out of date by the data, by no decision', () => {
  const { state } = make(found(), emptyState());
  const { school } = found().judgement.verdicts.find(({ status }) => status === 'low')!;
  const without = withSources(found(), {
    results: found().reading.results.filter((one) => one.school.id !== school.id),
  });
  const page = staleSheets(without, state).find(({ entry }) => entry.kind === 'school-page' && entry.key === school.id);
  expect(page?.changed).toEqual(['sources']);
});
