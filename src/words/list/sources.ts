/** How papers name where figures come from: «ВПР 2025 и 2026, русский язык, 5 класс», never cells of the workbook. */
import { procedureId, procedureKinds, type Procedure } from '../../model/procedure';
import { listed, lowerFirst, typeset } from '../russian/russian';

/** A procedure of a year. */
export interface ResultsOf {
  procedure: Procedure;
  year: number;
}

/** More procedures than these are named by their kinds. */
const mostNamed = 3;

/** «2025 и 2026», «2022–2026» */
function yearsText(of: readonly ResultsOf[]): string {
  const years = [...new Set(of.map(({ year }) => year))].sort((a, b) => a - b);
  const isRun = years.length > 2 && years.at(-1)! - years[0]! === years.length - 1;
  return isRun ? `${years[0]}–${years.at(-1)}` : listed(years.map(String));
}

function procedureText({ kind, subject, grade }: Procedure, years: string): string {
  const ofGrade = kind === 'ВПР' && grade !== null ? `, ${grade} класс` : '';
  return `${kind} ${years}, ${lowerFirst(subject)}${ofGrade}`;
}

/** Results and other sheets of the workbook as one phrase. */
export function resultsInWords(of: readonly ResultsOf[], sheets: readonly string[]): string {
  const groups = new Map<string, ResultsOf[]>();
  for (const one of of)
    groups.set(procedureId(one.procedure), [...(groups.get(procedureId(one.procedure)) ?? []), one]);
  const kinds = procedureKinds.filter((kind) => of.some(({ procedure }) => procedure.kind === kind));
  const results =
    groups.size > mostNamed
      ? [`${kinds.join(', ')} ${yearsText(of)}`]
      : [...groups.values()].map((group) => procedureText(group[0]!.procedure, yearsText(group)));
  return typeset([...results, ...sheets.map((sheet) => `сведения листа «${sheet}»`)].join('; '));
}

/** Under a title: which results a paper's tables are made from. */
export const resultsSource = (of: readonly ResultsOf[]): string =>
  typeset(
    `Источник: результаты ${procedureKinds.filter((kind) => of.some(({ procedure }) => procedure.kind === kind)).join(', ')} за ${yearsText(of)}\u00a0${new Set(of.map(({ year }) => year)).size === 1 ? 'год' : 'годы'}.`,
  );

/** Caption of the working column that leads to the cells. */
export const sourceCellsCaption = 'Ячейки источника';
