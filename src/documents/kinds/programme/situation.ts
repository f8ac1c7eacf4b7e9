/** What the programme says of the results: the system in figures, the schools, low procedures, dynamics. */
import { listOf } from '../../../judging';
import type { Findings } from '../../../model/findings';
import { procedureId } from '../../../model/procedure';
import { changesNote, ofAll, procedureName, subjectsText } from '../../../words/diagnostics/diagnostics';
import { listedOfAll } from '../../../words/list/list';
import { programmeWords as words } from '../../../words/papers/programme';
import { typeset } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import type { Placed } from '../../forms/kept-rows';
import { changeOf } from '../../kit/findings/changes';
import { measured, partlyInYears, slices } from '../../kit/findings/slices';
import { scopeOf } from '../../kit/findings/scope';
import { procedureTotals, yearTotals } from '../../kit/findings/totals';
import { schoolNamer } from '../../kit/district';
import { groundsOf } from '../../kit/measures';
import { changeCell } from '../../kit/sheet/page';
import { styles } from '../../kit/sheet/look';
import { isListLong } from './long-list';
import { figureCell, programmeStyles, shareStyle, type Drawn, type ProgrammeRows } from './rows';
import { helpedSchools } from '../../kit/findings/listed';

/** Schools, results, low ones in the two years. */
export function state({ findings }: DocumentContext): Drawn | null {
  const { years } = findings.judgement;
  if (!years) return null;
  const [before, now] = [yearTotals(findings, years[0]), yearTotals(findings, years[1])];
  return (rows) => {
    rows.head([0, words.stateHead, 5], [5, `${years[0]}\u00a0г.`, 1], [6, `${years[1]}\u00a0г.`, 1]);
    const line = (id: string, v: string, from: Placed[1], to: Placed[1]) =>
      rows.named(id, [0, { v, style: styles.text, span: 5 }], [5, from], [6, to]);
    line('schools', words.state.schools, figureCell(before.schools), figureCell(now.schools));
    line('results', words.state.results, figureCell(before.results), figureCell(now.results));
    line('low', words.state.low, figureCell(before.low), figureCell(now.low));
    const part = (low: number, all: number) => figureCell(all === 0 ? null : low / all, shareStyle);
    line('share', words.state.share, part(before.low, before.results), part(now.low, now.results));
    line('low schools', words.state.lowSchools, figureCell(before.lowSchools), figureCell(now.lowSchools));
    const { counts } = listOf(findings.judgement);
    rows.line(words.listed(counts.listed, listedOfAll(counts)), programmeStyles.text);
  };
}

/** The schools in the text; where they are many, where their list stands. */
export function situation({ findings }: DocumentContext): Drawn | null {
  if (helpedSchools(findings).length === 0) return (rows) => rows.line(words.noList, programmeStyles.text);
  if (isListLong(findings)) return (rows) => rows.line(typeset(words.annexes.schools.reference), programmeStyles.text);
  return (rows) => schoolsTable(rows, findings);
}

/** The schools with their grounds and subjects; its header comes first. */
export function schoolsTable(rows: ProgrammeRows, findings: Findings): void {
  const nameOf = schoolNamer(findings);
  const [column, school, grounds, weak] = words.situationHead;
  rows.head([0, column, 1], [1, school, 2], [3, grounds, 3], [6, weak, 1]);
  helpedSchools(findings).forEach((verdict, i) =>
    rows.named(
      verdict.school.id,
      [0, { v: i + 1, style: styles.center }],
      [1, { v: nameOf(verdict.school), style: styles.text, span: 2 }],
      [3, { v: groundsOf(verdict, findings.judgement.years), style: styles.text, span: 3 }],
      [6, { v: subjectsText(verdict.weakSubjects) || '—', style: styles.text }],
    ),
  );
}

/** Procedures of the last year with low results, the most frequent first. */
export function problems({ findings }: DocumentContext): Drawn | null {
  const year = findings.judgement.years?.[1];
  const low = [...(year === undefined ? [] : procedureTotals(findings, year))]
    .filter(([, group]) => group.low > 0)
    .sort((a, b) => b[1].low - a[1].low);
  return (rows) => {
    const item = (id: string, v: string) => rows.named(id, [0, { v: `– ${v}`, style: programmeStyles.item, span: 7 }]);
    if (low.length === 0) item('none', words.noProblems);
    low.forEach(([id, group], index) =>
      item(
        id,
        words.problem(procedureName(group.procedure), ofAll(group.low, group.all), year!, index === low.length - 1),
      ),
    );
  };
}

/** Low share and quality of every procedure over all schools in the two years. */
export function dynamics({ findings }: DocumentContext): Drawn | null {
  const years = findings.judgement.years;
  const known = years
    ? slices(scopeOf(findings).results).filter((one) => years.some((year) => one.years.has(year)))
    : [];
  if (!years || known.length === 0) return null;
  const [procedure, low, change, quality] = words.dynamicsHead;
  return (rows) => {
    const from = rows.builder.nextRow;
    rows.keep(() => rows.line(changesNote, programmeStyles.text));
    rows.head(
      [0, procedure, 2],
      [2, low(years[0]), 1],
      [3, low(years[1]), 1],
      [4, change, 1],
      [5, quality(years[0]), 1],
      [6, quality(years[1]), 1],
    );
    for (const line of known) {
      const of = (year: number, measure: 'low' | 'quality') => measured(line.years.get(year), measure);
      rows.named(
        procedureId(line.procedure),
        [0, { v: `${procedureName(line.procedure)}${partlyInYears(line.years, years)}`, style: styles.text, span: 2 }],
        [2, figureCell(of(years[0], 'low'), shareStyle)],
        [3, figureCell(of(years[1], 'low'), shareStyle)],
        [4, changeCell(changeOf(line.years.get(years[0]), line.years.get(years[1]), 'low'))],
        [5, figureCell(of(years[0], 'quality'), shareStyle)],
        [6, figureCell(of(years[1], 'quality'), shareStyle)],
      );
    }
    // No header stands on a second page.
    rows.builder.keepTogether(from);
  };
}
