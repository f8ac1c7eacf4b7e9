/** Compares what was read with the known facts: right, asked, or wrong, and why. */
import type { CellValue } from '../../model/cells';
import type { Reading } from '../../model/reading';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import { valueAt } from '../../model/snapshot';
import { folded, plainName } from './spellings';
import type { Expected } from './tables';
import type { TrueSchool } from './truth';
import type { RandomWorkbook } from './workbook';

export interface Judged {
  verdict: 'right' | 'asked' | 'wrong';
  /** What is wrong, one line each; for `asked` the questions. */
  notes: string[];
}

const keyOf = (fact: { kind: string; subject: string; grade: number | null; year: number }) =>
  [fact.kind, fact.subject, fact.grade, fact.year].join(' ');

/** Which true school a read school is: by its code, else by its name (and municipality, where names repeat). */
function identify(school: School, all: TrueSchool[]): TrueSchool | null {
  const code = school.code?.toLowerCase();
  const byCode = code ? all.filter((each) => each.code === code || each.code.endsWith(code)) : [];
  if (byCode.length === 1) return byCode[0]!;
  const names = new Set([school.name, ...school.spellings].map(folded));
  const byName = all.filter((each) => names.has(folded(plainName(each))));
  if (byName.length === 1) return byName[0]!;
  return byName.find((each) => each.municipality === school.municipality) ?? null;
}

function compare(result: Result, fact: Expected): string | null {
  const { low, exact } = fact.knowable;
  const text = `${result.low}/${result.participants}${result.exact ? '' : '~'} instead of ${fact.marks[0]}/${fact.participants}`;
  if (result.participants !== fact.participants) return `number ${text}`;
  if (result.exact && exact === 'no') return `overclaimed ${text}`;
  if (result.exact) return result.low === fact.marks[0] ? null : `number ${text}`;
  if (exact === 'yes') return result.low === fact.marks[0] ? `needless doubt ${text}` : `doubtful number ${text}`;
  return low.includes(result.low) || result.low === fact.marks[0] ? null : `doubtful number ${text}`;
}

/** A number as a formula over the source would take it; a text gives its first number. */
function numberIn(cell: CellValue): number {
  return typeof cell === 'number' ? cell : Number(/-?\d+(?:[.,]\d+)?/.exec(String(cell))?.[0]?.replace(',', '.'));
}

/** Documents link to the cells a result came from: the low number, in its form, and the participants must stand there. */
function misplaced(result: Result, workbook: RandomWorkbook): string | null {
  const sheet = workbook.snapshot.sheets.find((each) => each.id === result.block.sheetId);
  const { participants, low } = result.block.columns;
  if (!sheet || result.rows !== null || result.block.lowForm === 'pupils') return null;
  if (participants === null || low === null)
    return `no column of low or participants: ${JSON.stringify(result.block.columns)}`;
  const whole = numberIn(valueAt(sheet, result.row, participants));
  if (whole !== result.participants) return `participants link to ${whole} instead of ${result.participants}`;
  const cell = valueAt(sheet, result.row, low);
  const form = result.block.lowForm;
  const part = form.startsWith('pass') ? result.participants - result.low : result.low;
  const percent = (part / result.participants) * 100;
  const value = numberIn(cell);
  const fits =
    form === 'people' || form === 'passPeople'
      ? value === part
      : form === 'share' || form === 'passShare'
        ? Math.abs(value * 100 - percent) < 0.51
        : form === 'text'
          ? value === result.low || Math.abs(value - percent) < 0.51 || Math.abs(100 - value - percent) < 0.51
          : Math.abs(value - percent) < 0.51;
  return fits ? null : `low links to ${String(cell)} as ${form} instead of ${part}/${result.participants}`;
}

/** A question or a problem about the fact's sheet; that values of some rows are withheld tells nothing of the others. */
function isTold(fact: Expected, workbook: RandomWorkbook, reading: Reading): boolean {
  const table = workbook.tables.find(({ laid }) => laid.expected.includes(fact));
  const name = workbook.snapshot.sheets.find((sheet) => sheet.id === table?.sheetId)?.name;
  const here = (sheet: string | undefined) => sheet === undefined || sheet === name;
  return (
    reading.questions.some((question) => here(question.sheet)) ||
    reading.problems.some(({ severity, code, sheet }) => severity !== 'info' && code !== 'withheld' && here(sheet))
  );
}

/** Wrong is: another number, a result nobody stated, two schools made one, one made two, a fact lost without a word, a pupil let out. */
export function check(workbook: RandomWorkbook, reading: Reading): Judged {
  const wrong: string[] = [];
  const expected = new Map(workbook.expected.map((fact) => [fact, false]));
  const find = (school: TrueSchool, key: string) =>
    workbook.expected.find((fact) => fact.school === school && keyOf(fact) === key);
  const ids = new Map<TrueSchool, Set<string>>();
  const owners = new Map<string, Set<TrueSchool>>();
  for (const result of reading.results) {
    const school = identify(result.school, workbook.schools);
    const where = `${result.block.sheet}!${result.row + 1}: ${result.school.name} ${keyOf({ ...result.procedure, year: result.year })}`;
    if (!school) {
      wrong.push(`unknown school ${where}`);
      continue;
    }
    owners.set(result.school.id, (owners.get(result.school.id) ?? new Set()).add(school));
    const fact = find(school, keyOf({ ...result.procedure, year: result.year }));
    if (!fact) wrong.push(`invented ${result.low}/${result.participants} ${where}`);
    else if (expected.get(fact)) wrong.push(`twice ${where}`);
    else {
      expected.set(fact, true);
      if (!fact.codeOnly) ids.set(school, (ids.get(school) ?? new Set()).add(result.school.id));
      const note = compare(result, fact) ?? misplaced(result, workbook);
      if (note) wrong.push(`${note} at ${where}`);
    }
  }
  const asked = reading.questions.map((question) => `asks ${question.type}: ${question.text}`);
  const asksOfSchools = reading.questions.some((question) => question.type === 'sameSchool');
  const lost = workbook.expected.filter((fact) => !expected.get(fact));
  for (const [school, own] of ids)
    if (own.size > 1 && !asksOfSchools) wrong.push(`one school read as ${own.size}: ${plainName(school)}`);
  for (const [id, own] of owners) if (own.size > 1) wrong.push(`${own.size} schools read as one: ${id}`);
  const silent = lost.filter((fact) => !isTold(fact, workbook, reading));
  if (silent.length > 0)
    wrong.push(
      `lost ${silent.length} of ${workbook.expected.length}, first ${plainName(silent[0]!.school)} ${keyOf(silent[0]!)}`,
    );
  const told = workbook.secrets.length ? JSON.stringify(reading) : '';
  for (const secret of workbook.secrets) if (told.includes(secret)) wrong.push(`let out ${secret}`);
  if (wrong.length > 0) return { verdict: 'wrong', notes: wrong };
  if (asked.length > 0 || lost.length > 0)
    return {
      verdict: 'asked',
      notes: [
        ...asked,
        ...(lost.length > 0
          ? [`${lost.length} facts left to a problem: ${reading.problems.map((p) => p.code).join(', ')}`]
          : []),
      ],
    };
  return { verdict: 'right', notes: [] };
}
