/** Paragraphs people edit: kept between two makings of the sheet, unless they are still as we drafted them. */
import * as z from 'zod';
import { plainText } from '../../../naming';
import type { DocumentContext } from '../../definition';
import { signatureMark } from '../../../words/diagnostics';
import { formerHeadings, formerLines } from './former';
import { headingRow } from '../../kit/sheet/page';
import { enteredOf } from '../../forms/entered';
import { cellText, lastRow, ownSheet } from '../../forms/typed';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';

/** Heading → lines as drafted last time. */
export const linesMemory = z.object({ lines: z.record(z.string(), z.array(z.string())) });

const numbered = /^\d+[.)]\s*/;

/** A heading as it stands now and as earlier versions had it. */
const namesOf = (heading: string): string[] => [heading, formerHeadings[heading] ?? heading];
/** What is kept under a heading, by the name it has or had. */
const under = <T>(kept: Readonly<Record<string, T>>, heading: string): T | undefined =>
  namesOf(heading).flatMap((name) => (kept[name] === undefined ? [] : [kept[name]]))[0];

/** Lines under a heading of our sheet, without numbers; null where there is no sheet yet. */
function linesOn(
  context: DocumentContext,
  kind: string,
  heading: string,
  headings: readonly string[],
): string[] | null {
  const sheet = ownSheet(context, kind);
  if (!sheet) return null;
  const lines: string[] = [];
  let inside = false;
  for (let row = sheet.top; row <= lastRow(sheet); row++) {
    const first = (sheet.values[row - sheet.top] ?? []).find((value) => value !== null && value !== '') ?? null;
    const text = cellText(first);
    const named = headings.find((one) => namesOf(one).some((name) => plainText(name) === text));
    if (named !== undefined) inside = named === heading;
    else if (text.includes(signatureMark)) inside = false;
    else if (inside && text !== '') lines.push(String(first).trim().replace(numbered, ''));
  }
  return lines;
}

/** The line of an earlier version that a drafted line stands for; the line itself where there is none. */
const wasOf = (line: string): string =>
  Object.entries(formerLines).find(([start]) => line.startsWith(start))?.[1] ?? line;

/** Lines entered in the pane, else drafted lines, with what people wrote under this heading; a drafted line they took out or rewrote stays out. */
export function keptLines(
  context: DocumentContext,
  kind: string,
  heading: string,
  headings: readonly string[],
  drafted: readonly string[],
): string[] {
  const entered = under(enteredOf(context.state, kind), heading);
  if (entered !== undefined) return entered.split('\n').filter((line) => line.trim() !== '');
  const present = linesOn(context, kind, heading, headings);
  const memory = linesMemory.safeParse(context.state.documents[kind]);
  const before = memory.success ? under(memory.data.lines, heading) : undefined;
  if (!present || !before) return [...drafted];
  const bare = (line: string) => plainText(line).replace(/\.$/, '');
  const same = (a: string, b: string) => bare(a) === bare(b) || bare(wasOf(b)) === bare(a);
  const own = present.filter((line) => !before.some((made) => same(made, line)));
  const gone = before.filter((made) => !present.some((line) => same(made, line)));
  const lines = [
    ...drafted.filter((line) => !gone.some((made) => same(made, line)) && !own.some((mine) => same(mine, line))),
    ...own,
  ];
  // New lines first, the others in the order people gave them.
  const place = (line: string) => present.findIndex((other) => same(other, line));
  return lines.sort((a, b) => place(a) - place(b));
}

/** A heading with its lines and an empty one to write in. */
export function paragraph(
  sheet: SheetBuilder,
  heading: string,
  lines: readonly string[],
  last: number,
  isNumbered = true,
): void {
  headingRow(sheet, heading, last);
  lines.forEach((line, index) =>
    sheet.mergedRow(
      {
        v: `${isNumbered && lines.length > 1 ? `${index + 1}. ` : ''}${line.replace(/\.$/, '')}.`,
        style: styles.plain,
      },
      0,
      last,
    ),
  );
  sheet.mergedRow({ v: null, style: styles.input }, 0, last, { height: 16.5 });
}
