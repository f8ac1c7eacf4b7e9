/** Which of our sheets are out of date, and by what: each remembers what it was made from. */
import { listOf } from '../../judging';
import { dependsOn, tellsOf } from '../../documents/catalogue';
import type { MadePart } from '../../documents/definition';
import { editsUnder } from '../../documents/kinds/roadmap';
import { resultsOf } from '../../documents/kit/findings/scope';
import type { Findings } from '../../model/findings';
import type { SheetPlan } from '../../model/plan';
import { sheetIdentity, type MadeFrom, type RegistryEntry, type WorkbookState } from '../../model/state';
import type { Verdict } from '../../model/verdict';
import { factsHash, hashFacts, hashResults, hashText, sourcesHash } from '../hash';

type Sheet = Pick<RegistryEntry, 'kind' | 'key'>;

/** Hashes of what sheets are made from now; those of the whole workbook are counted once. */
export function partsNow(findings: Findings, state: WorkbookState): (sheet: Sheet) => MadeFrom['parts'] {
  const schools = new Map(findings.judgement.verdicts.map((verdict) => [verdict.school.id, verdict]));
  const known = new Map<string, string>();
  const part = (name: MadePart, { kind, key }: Sheet): string => {
    // A sheet of one school («Страница школы», its roadmap) is made from that school alone.
    const own = schools.get(key) ?? schools.get(key.slice(key.indexOf(':') + 1)) ?? null;
    const scope =
      name === 'template'
        ? key.split(':')[0]!
        : name === 'measures'
          ? key
          : name === 'papers'
            ? kind
            : (own?.school.id ?? '');
    const id = `${name}|${scope}`;
    let hash = known.get(id);
    if (hash === undefined) known.set(id, (hash = hashOf(name, findings, state, own, scope)));
    return hash;
  };
  return (sheet) => Object.fromEntries((dependsOn[sheet.kind] ?? []).map((name) => [name, part(name, sheet)]));
}

function hashOf(name: MadePart, findings: Findings, state: WorkbookState, own: Verdict | null, scope: string): string {
  const { judgement, reading, preset, handDecisions } = findings;
  const results = own ? resultsOf(reading.results, own.school.id) : [];
  const verdicts = own ? [own] : judgement.verdicts;
  switch (name) {
    case 'list':
      return hashText(
        listOf({ verdicts })
          .listed.map(({ school }) => school.id)
          .sort(),
      );
    case 'decisions':
      return hashText(own ? own.hand : handDecisions);
    case 'criteria':
      // Minimums are printed with the criteria, where the reading went by any.
      return hashText([preset, judgement.criteria, findings.notHeld, ...reading.minimums]);
    case 'threshold':
      return hashText(judgement.criteria.threshold);
    case 'verdicts':
      return hashText(verdicts.map(verdictParts).sort());
    case 'sources':
      return own ? hashResults(results) : sourcesHash(reading);
    case 'facts':
      return own ? hashFacts(reading, results, own.school.id) : factsHash(reading);
    case 'organisation':
      return hashText(state.organisation);
    case 'template':
      return hashText(state.templates.find((one) => (one as { id?: unknown } | null)?.id === scope) ?? null);
    case 'measures':
      return hashText(editsUnder(state, scope));
    case 'papers':
      return hashText(madeOf(state, tellsOf[scope] ?? []));
  }
}

/** What the sheets of some kinds were made from: made anew from the same they say the same. */
const madeOf = ({ made }: WorkbookState, kinds: readonly string[]): [string, MadeFrom['parts']][] =>
  Object.entries(made)
    .filter(([identity]) => kinds.includes(identity.slice(0, identity.indexOf(':'))))
    .map(([identity, { parts }]): [string, MadeFrom['parts']] => [identity, parts])
    .sort(([one], [other]) => one.localeCompare(other));

/** What a verdict says beside the numbers. */
const verdictParts = ({ school, status, rules, certainty, results }: Verdict): string =>
  [school.id, status, ...rules, certainty, results.map(({ isLow, excluded }) => `${isLow}${excluded}`)].join('|');

/** The state with what these sheets are made from. */
export function withMade(
  state: WorkbookState,
  findings: Findings,
  plans: readonly SheetPlan[],
  today: string,
): WorkbookState {
  // Those that tell of other sheets come after them.
  const isFirst = ({ kind }: SheetPlan) => !(kind in tellsOf);
  return [plans.filter(isFirst), plans.filter((plan) => !isFirst(plan))].reduce((known, some) => {
    const parts = partsNow(findings, known);
    const made = some
      .filter(({ kind }) => kind in dependsOn)
      .map((plan) => [sheetIdentity(plan), { date: today, parts: parts(plan) }] as const);
    return { ...known, made: { ...known.made, ...Object.fromEntries(made) } };
  }, state);
}

/** The state with the list as «ШНОР» was made for its year: next year's is held against it. */
export function withList(state: WorkbookState, { judgement }: Findings): WorkbookState {
  const year = judgement.years?.[1];
  if (year === undefined || !judgement.judgeable) return state;
  const schools = listOf(judgement).listed.map(({ school: { name, code, municipality } }) => ({
    name,
    code,
    municipality,
  }));
  const others = state.lists.filter((list) => list.year !== year);
  return { ...state, lists: [...others, { year, schools }].sort((a, b) => a.year - b.year) };
}

/** A sheet that stands in the workbook and what changed since it was made. */
export interface StaleSheet {
  entry: RegistryEntry;
  /** ISO date of its making. */
  date: string;
  changed: MadePart[];
}

const isOfSchool = ({ kind, key }: Sheet): boolean => kind.startsWith('school-') && key !== '';
const schoolIn = ({ judgement }: Findings, { key }: Sheet): boolean =>
  judgement.verdicts.some(({ school: { id } }) => id === key || id === key.slice(key.indexOf(':') + 1));

/** Sheets of ours that are out of date. One that an older version made, which kept nothing of it, is not judged. */
export function staleSheets(findings: Findings, state: WorkbookState): StaleSheet[] {
  const parts = partsNow(findings, state);
  const stale: StaleSheet[] = [];
  for (const entry of state.registry) {
    const made = state.made[sheetIdentity(entry)];
    if (!made) continue;
    const now = parts(entry);
    // Of a school that the data no longer have nothing else can be said.
    if (isOfSchool(entry) && !schoolIn(findings, entry)) {
      stale.push({ entry, date: made.date, changed: ['sources'] });
      continue;
    }
    // A part that the version that made the sheet did not keep is not judged.
    const changed = (dependsOn[entry.kind] ?? []).filter(
      (name) => made.parts[name] !== undefined && made.parts[name] !== now[name],
    );
    if (changed.length > 0) stale.push({ entry, date: made.date, changed: [...changed] });
  }
  return stale;
}
