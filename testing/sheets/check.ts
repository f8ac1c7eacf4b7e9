/** Classes what was read of a random workbook by the public answer alone: right, asked, silent or wrong. */
import type { Reading } from '../../src/model/reading';
import type { Result } from '../../src/model/result';
import type { Fact, TrueSchool } from './facts';
import type { Expected, RandomBook, Sheet } from './sheet';

/** `rightAsked`: every fact read, with a question beside whose default leaves nothing wrong; `asked`: facts wait for a question or are told as left out. */
export type Verdict = 'right' | 'rightAsked' | 'asked' | 'silent' | 'wrong';
export interface Judged {
  verdict: Verdict;
  notes: string[];
  /** Layouts of the sheets that the notes are of. */
  layouts: string[];
}

/** A name by its letters and figures alone: the reader may drop quotes, breaks and codes. */
const letters = (name: string) =>
  name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\(edu\d+\)/g, '')
    .replace(/[^а-яa-z0-9]/g, '');

const keyOf = ({ kind, subject, grade }: { kind: string; subject: string; grade: number | null }, year: number) =>
  `${kind} ${subject} ${kind === 'ВПР' ? grade : ''} ${year}`;

export function judge(book: RandomBook, reading: Reading): Judged {
  const names = new Map([...book.spellings].map(([spelling, school]) => [letters(spelling), school]));
  const codes = new Map([...book.spellings.values()].map((school) => [school.code, school]));
  const trueSchool = ({ school }: Result): TrueSchool | undefined =>
    [school.name, ...school.spellings].map((name) => names.get(letters(name))).find(Boolean) ??
    codes.get((school.code ?? school.name).replace(/\D/g, ''));
  const sheetOf = new Map(book.sheets.flatMap((sheet) => sheet.expected.map((expected) => [expected, sheet] as const)));
  const waiting = new Map([...sheetOf.keys()].map((expected) => [factKey(expected.fact), expected]));
  const wrong: { note: string; sheet?: string }[] = [];
  const ids = new Map<TrueSchool, Set<string>>();
  const owners = new Map<string, Set<TrueSchool>>();
  for (const result of reading.results) {
    const school = trueSchool(result);
    const where =
      `${result.school.name} ${keyOf(result.procedure, result.year)} ${result.low}/${result.participants}`.replace(
        /\n/g,
        ' ',
      );
    const sheet = result.block.sheet;
    if (!school) {
      wrong.push({ note: `unknown school: ${where}`, sheet });
      continue;
    }
    ids.set(school, (ids.get(school) ?? new Set()).add(result.school.id));
    owners.set(result.school.id, (owners.get(result.school.id) ?? new Set()).add(school));
    const key = `${school.code} ${keyOf(result.procedure, result.year)}`;
    const expected = waiting.get(key);
    if (!expected) wrong.push({ note: `invented or twice: ${where}`, sheet });
    else {
      const note = sheetOf.get(expected)!.held ? 'read from a table with dates for numbers' : differs(result, expected);
      if (note) wrong.push({ note: `${note}: ${where}`, sheet });
      waiting.delete(key);
    }
  }
  const namesAsked = reading.questions.some(
    ({ type, text }) => /same(School|Municipality)/.test(type) || text.includes('одна школа'),
  );
  for (const [school, own] of ids)
    if (own.size > 1 && !namesAsked) wrong.push({ note: `split: ${[...own].join(' | ')} of ${school.code}` });
  for (const [id, own] of owners) if (own.size > 1) wrong.push({ note: `joined: ${own.size} schools as ${id}` });
  const layoutOf = (name?: string) => book.sheets.find((sheet) => sheet.name === name)?.layout ?? 'names';
  if (wrong.length > 0)
    return {
      verdict: 'wrong',
      notes: wrong.map(({ note }) => note),
      layouts: [...new Set(wrong.map(({ sheet }) => layoutOf(sheet)))],
    };
  return withoutWrong(
    book,
    reading,
    [...waiting.values()].map((expected) => sheetOf.get(expected)!),
  );
}

const factKey = (fact: Fact) => `${fact.school.code} ${keyOf(fact, fact.year)}`;

/** Whole numbers are compared; a share that allows several is right with any of them and «not exact», or with the true one. */
function differs(result: Result, { fact, low }: Expected): string | null {
  if (result.participants !== fact.participants) return `participants are ${fact.participants}`;
  if (!low.includes(result.low)) return `low is ${low.join(' or ')}`;
  if (low.length > 1 && result.exact) return `called exact, could be ${low.join(', ')}`;
  return null;
}

function withoutWrong(book: RandomBook, reading: Reading, lost: Sheet[]): Judged {
  const questions = reading.questions.map(({ type, text, sheet }) => ({ note: `asks ${type}: ${text}`, sheet }));
  const told = ({ name }: Sheet) =>
    reading.questions.some(({ sheet }) => sheet === undefined || sheet === name) ||
    reading.problems.some(({ severity, sheet }) => severity !== 'info' && (sheet === undefined || sheet === name));
  const silent = [...new Set(lost.filter((sheet) => !told(sheet)))];
  const layoutOf = (name?: string) => book.sheets.find((sheet) => sheet.name === name)?.layout ?? 'names';
  if (silent.length > 0)
    return {
      verdict: 'silent',
      notes: silent.map(
        (sheet) =>
          `lost without a word: ${lost.filter((each) => each === sheet).length} of ${sheet.expected.length} on «${sheet.name}»`,
      ),
      layouts: silent.map(({ layout }) => layout),
    };
  const layouts = [...new Set([...questions.map(({ sheet }) => layoutOf(sheet)), ...lost.map(({ layout }) => layout)])];
  if (lost.length > 0) {
    const problems = reading.problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, sheet }) => `problem ${code} on «${sheet ?? ''}»`);
    return { verdict: 'asked', notes: [...questions.map(({ note }) => note), ...problems.slice(0, 3)], layouts };
  }
  return { verdict: questions.length > 0 ? 'rightAsked' : 'right', notes: questions.map(({ note }) => note), layouts };
}
