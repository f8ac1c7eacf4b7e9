/** Under the tables of «Что прочитано»: questions, remarks on the data, numbers left open, schools met under several names. */
import { a1 } from '../../../../model/cells';
import { procedureShort } from '../../../../model/procedure';
import { readWords as words } from '../../../../words/list/identification';
import { problemText } from '../../../../words/problems';
import { capital } from '../../../../words/russian/russian';
import type { DocumentContext } from '../../../definition';
import type { CellInput, SheetBuilder } from '../../../kit/sheet/builder';
import { lowCell } from '../../../../model/result';
import type { SheetsById } from '../places';
import { shnorStyles } from '../shnor/styles';

/** Columns of these lists: a short one, then the text over all the rest. */
const textFrom = 1;

function section(builder: SheetBuilder, title: string, right: number): void {
  builder.row([]);
  builder.keepWithNext(builder.mergedRow({ v: title, style: shnorStyles.section }, 0, right));
}

/** Where it is (a link, if the sheet is in the workbook), then what is to be said. */
function line(builder: SheetBuilder, place: CellInput, text: string, right: number): void {
  const row = builder.row([place, { v: text, style: shnorStyles.text }]);
  builder.merge({ top: row, bottom: row, left: textFrom, right });
}

function placeCell(context: DocumentContext, sheet?: string, cell?: string): CellInput {
  if (!sheet) return { v: '', style: shnorStyles.text };
  const v = words.place(sheet, cell);
  const exists = context.sheets.some(({ name }) => name === sheet);
  return exists ? { v, link: { sheet, cell: cell ?? 'A1' }, style: shnorStyles.place } : { v, style: shnorStyles.text };
}

export function appendQuestions(builder: SheetBuilder, context: DocumentContext, right: number): void {
  const { questions } = context.findings.reading;
  section(builder, words.questions, right);
  if (questions.length === 0) builder.mergedRow({ v: words.noQuestions, style: shnorStyles.text }, 0, right);
  for (const question of questions) {
    const choices = question.candidates.map(({ label }) => label).join('; ');
    const text = choices === '' ? question.text : `${question.text} (${choices})`;
    line(builder, placeCell(context, question.sheet, question.cell), text, right);
  }
}

export function appendProblems(builder: SheetBuilder, context: DocumentContext, right: number): void {
  const { problems } = context.findings.reading;
  section(builder, words.problems, right);
  if (problems.length === 0) builder.mergedRow({ v: words.noProblems, style: shnorStyles.text }, 0, right);
  for (const problem of problems) {
    const text = `${capital(words.severity[problem.severity])}: ${problemText(problem)}`;
    line(builder, placeCell(context, problem.sheet, problem.cell), text, right);
  }
}

export function appendUncertain(
  builder: SheetBuilder,
  context: DocumentContext,
  sheets: SheetsById,
  right: number,
): void {
  const open = context.findings.reading.results.filter(({ exact }) => !exact);
  if (open.length === 0) return;
  section(builder, words.uncertain, right);
  for (const result of open) {
    const [from, to] = result.lowRange ?? [result.low, result.low];
    const procedure = procedureShort(result.procedure);
    const text = words.uncertainLine(procedure, result.year, result.low, from, to, result.participants);
    const sheet = sheets.get(result.block.sheetId)?.name ?? result.block.sheet;
    line(builder, placeCell(context, sheet, a1(lowCell(result))), `${result.school.name}: ${text}`, right);
  }
}

export function appendSpellings(builder: SheetBuilder, context: DocumentContext, right: number): void {
  const several = context.findings.reading.schools.filter(({ name, spellings }) =>
    spellings.some((spelling) => spelling !== name),
  );
  if (several.length === 0) return;
  section(builder, words.spellings, right);
  for (const { name, spellings } of several) {
    const others = spellings.filter((spelling) => spelling !== name);
    line(builder, { v: name, style: shnorStyles.school }, others.join('; '), right);
  }
}
