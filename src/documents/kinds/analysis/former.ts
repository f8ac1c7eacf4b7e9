/** The analysis before its rows had keys. */
import * as z from 'zod';
import { plainText } from '../../../naming';
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { signatureMark } from '../../../words/diagnostics/diagnostics';
import { bareLine, lineId, lineMark } from '../../forms/kept-lines';
import { textMark, type OldRow } from '../../forms/kept-read';
import type { Standing } from '../../forms/kept-sheet';
import { cellText } from '../../forms/typed';

/** Captions and drafted lines of the analysis as earlier versions had them: sheets and entries that hold them are still read. */
const formerHeadings: Readonly<Record<string, string>> = {
  Основание: 'Обоснование',
  'Исполнение мероприятий': 'Что выполнено',
  'Мероприятия, не исполненные в установленный срок': 'Что не выполнено в срок',
  'Показатели: исходное значение, цель, факт': 'Показатели: исходное, цель, факт',
  'Результаты до и после реализации мер': 'Результаты до и после',
  'Прогноз исключения из перечня ШНОР': 'Выйдут ли школы из списка сейчас',
  'Предлагаемые решения': 'Решили',
};

/** Beginning of a drafted line → the line of an earlier version in its place: struck out there, it stays out. */
const formerLines: Readonly<Record<string, string>> = {
  'Утвердить результаты анализа': 'Анализ выполнения дорожной карты принять к сведению',
  'Включить неисполненные мероприятия':
    'Невыполненные в срок мероприятия перенести в новую дорожную карту, назначить по каждому ответственного',
  'Обновить антирисковые программы':
    'Школам, оставшимся в списке, обновить антирисковые программы с учётом новых результатов',
  'Представить эффективные практики':
    'Опыт школ, которые вышли из списка, представить на муниципальном методическом объединении',
  'Разместить результаты анализа': 'Разместить анализ на сайте методической службы',
};

/** Heading → lines as drafted last time. */
const linesMemory = z.object({ lines: z.record(z.string(), z.array(z.string())) });

/** A heading as it stands now and as earlier versions had it. */
const namesOf = (heading: string): string[] => [heading, formerHeadings[heading] ?? heading];
/** What is kept under a heading, by the name it has or had. */
export const under = <T>(kept: Readonly<Record<string, T>>, heading: string): T | undefined =>
  namesOf(heading).flatMap((name) => (kept[name] === undefined ? [] : [kept[name]]))[0];

/** The drafted line that a line of an earlier version stands for; the line itself where there is none. */
const nowOf = (line: string, drafted: readonly string[]): string => {
  const start = Object.entries(formerLines).find(([, was]) => lineMark(was) === lineMark(line))?.[0];
  return drafted.find((one) => lineMark(one) === lineMark(line) || (start && one.startsWith(start))) ?? line;
};

/**
 * Reads such a sheet by its headings and by what the workbook remembers of its lines.
 * @param drafted heading → lines as they are drafted now
 * @param places heading → name of its place
 */
export const readFormer =
  (memory: unknown, drafted: Readonly<Record<string, readonly string[]>>, places: Readonly<Record<string, string>>) =>
  (sheet: SheetSnapshot): Standing | null => {
    const kept = linesMemory.safeParse(memory);
    if (!kept.success) return null;
    const idsUnder = (heading: string) =>
      new Map(
        (under(kept.data.lines, heading) ?? []).map((line) => [
          lineMark(line),
          lineId(places[heading]!, nowOf(line, drafted[heading] ?? [])),
        ]),
      );
    const ids = new Map(Object.keys(places).map((heading) => [heading, idsUnder(heading)]));
    const rows: OldRow[] = [];
    const add = (id: string | null, v: CellValue, made: OldRow['made']) =>
      rows.push({ id, cells: new Map([['0', v]]), made, marks: '', index: rows.length });
    let inside: string | null = null;
    for (const values of sheet.values) {
      const first = values.find((value) => value !== null && value !== '') ?? null;
      const text = cellText(first);
      const named = [...Object.keys(places), ...Object.keys(formerHeadings)].find((one) =>
        namesOf(one).some((name) => plainText(name) === text),
      );
      if (named !== undefined) {
        inside = named in places ? named : null;
        if (inside !== null) add(textMark + places[inside]!, first, new Map());
      } else if (text.includes(signatureMark)) inside = null;
      else if (inside !== null && text !== '') {
        const id = ids.get(inside)!.get(lineMark(String(first))) ?? null;
        const line = bareLine(String(first));
        add(id, line, new Map(id === null ? [] : [['0', lineMark(line)]]));
      }
    }
    return { rows, ids: [...ids.values()].flatMap((of) => [...of.values()]) };
  };
