/** What people do by hand to plans of texts and beside the table stays when they are made again. */
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import type { BuiltDocument, ComparedLine, DocumentContext } from '../../definition';
import { programmeDefinition } from '../programme';
import { roadmapDefinition } from './index';
import { daysLate, lateText } from './late';
import { madeFields } from './typed';
import { mark } from '../../forms/marks';
import { orderDefinition } from '../order';

const school = 'МБОУ «СОШ № 3»';
const rows: Row[] = [
  [school, 'ВПР Математика 6', 2025, 12, 10, 5, 2],
  [school, 'ВПР Математика 6', 2026, 11, 10, 6, 2],
  ['Гимназия', 'ВПР Математика 6', 2026, 0, 10, 6, 2],
];
const context = contextOf(findingsOf(readingOf(rows)));
const definitions = { roadmap: roadmapDefinition, programme: programmeDefinition, order: orderDefinition };
type Kind = keyof typeof definitions;
const build = (kind: Kind, given: DocumentContext, inputs: object = {}): BuiltDocument => {
  const definition = definitions[kind];
  return definition.build(given, definition.inputs.parse(inputs) as never);
};
/** The workbook after the document was made and people worked in its sheet. */
function after(kind: Kind, type: (sheet: SheetSnapshot) => void, given = context): DocumentContext {
  const { plans, memory } = build(kind, given);
  const state = { ...given.state, documents: { ...given.state.documents, [kind]: memory } };
  const first = `${plans[0]!.kind}:${plans[0]!.key}`;
  return withSheets({ ...given, state }, plans, (sheet) => sheet.id === first && type(sheet));
}
const rowWith = (sheet: SheetSnapshot, text: string): CellValue[] =>
  sheet.values.find((values) => values.some((value) => String(value ?? '').startsWith(text)))!;
const replace = (row: CellValue[], from: string, to: string): void => {
  row[row.findIndex((value) => String(value ?? '').startsWith(from))] = to;
};
const linesOf = (built: BuiltDocument, what: ComparedLine['what']): string[] =>
  built.comparisons!.flatMap(({ lines }) => lines.filter((line) => line.what === what).map(({ text }) => text));
const insertColumn = (sheet: SheetSnapshot, at: number): void => {
  for (const values of sheet.values) values.splice(at, 0, null);
};

test.each(['programme', 'order', 'roadmap'] as const)('%s made again without a change is the same sheet', (kind) => {
  const again = build(
    kind,
    after(kind, () => undefined),
  );
  expect(again.plans).toEqual(build(kind, context).plans);
  expect(again.comparisons!.flatMap(({ lines }) => lines)).toEqual([]);
});

describe('the programme', () => {
  const changed = after('programme', (sheet) => {
    const money = rowWith(sheet, 'Региональный бюджет');
    money[2] = 1500;
    const passport = rowWith(sheet, 'Наименование');
    passport[1] = 'Программа «Шаг вперёд»';
    const at = sheet.values.indexOf(passport);
    sheet.values.splice(at + 1, 0, [
      'Заказчик программы',
      'Совет округа',
      ...passport.slice(2).map((): CellValue => null),
    ]);
    sheet.values.splice(sheet.values.indexOf(rowWith(sheet, 'Муниципальный бюджет')), 1);
    insertColumn(sheet, 3);
  });
  const again = build('programme', changed);
  const plan = again.plans[0]!;
  const texts = textsOf(plan);

  test('keeps a wording, a sum, an own row, a deletion, though a column was inserted', () => {
    expect(texts).toContain('Программа «Шаг вперёд»');
    const at = plan.rows.findIndex(({ cells }) => cells[0]?.v === 'Заказчик программы');
    expect(plan.rows[at]!.cells[1]?.v).toBe('Совет округа');
    expect(plan.rows[at - 1]!.cells[1]?.v).toBe('Программа «Шаг вперёд»');
    expect(plan.rows.find(({ cells }) => cells[0]?.v === 'Региональный бюджет')!.cells[2]?.v).toBe(1500);
    expect(texts).not.toContain('Муниципальный бюджет');
  });

  test('the comparison names exactly these', () => {
    expect(linesOf(again, 'own')).toEqual(['Заказчик программы']);
    expect(linesOf(again, 'deleted')).toEqual(['Муниципальный бюджет']);
    expect(linesOf(again, 'edited')).toHaveLength(2);
    for (const what of ['added', 'changed', 'gone', 'kept'] as const) expect(linesOf(again, what)).toEqual([]);
  });

  test('what was deleted comes back when asked, and stays kept a third time', () => {
    const restore = again.comparisons![0]!.lines.filter(({ what }) => what === 'deleted').map(({ id }) => id);
    expect(textsOf(build('programme', changed, { restore }).plans[0]!)).toContain('Муниципальный бюджет');
    const state = { ...changed.state, documents: { programme: again.memory } };
    const third = build('programme', withSheets({ ...changed, state }, again.plans));
    expect(textsOf(third.plans[0]!)).toContain('Программа «Шаг вперёд»');
    expect(textsOf(third.plans[0]!)).not.toContain('Муниципальный бюджет');
    expect(linesOf(third, 'own')).toEqual(['Заказчик программы']);
  });

  test('new results change the rows that speak of them, and are said', () => {
    const more: Row[] = [...rows, [school, 'ВПР Русский язык 6', 2026, 9, 10, 6, 2]];
    const found = build('programme', { ...changed, findings: findingsOf(readingOf(more)) });
    expect(linesOf(found, 'changed')).toContain(school);
    expect(linesOf(found, 'added').some((text) => text.includes('ВПР, русский язык, 6\u00a0класс'))).toBe(true);
  });
});

test('the order keeps a point worded by hand and one added', () => {
  const changed = after('order', (sheet) => {
    const point = rowWith(sheet, '5. ');
    replace(point, '5. ', '5. Разместить приказ до 1 декабря.');
    const own = point.map((): CellValue => null);
    own[0] = '5.1. Направить приказ в школы.';
    sheet.values.splice(sheet.values.indexOf(point) + 1, 0, own);
  });
  const texts = textsOf(build('order', changed).plans[0]!);
  const at = texts.indexOf('5. Разместить приказ до 1 декабря.');
  expect(at).toBeGreaterThan(0);
  expect(texts.slice(at + 1).filter((text) => !/^(text:|\d+=)/.test(text))[0]).toBe('5.1. Направить приказ в школы.');
});

describe('beside and around the table of a roadmap', () => {
  const changed = after('roadmap', (sheet) => {
    const keyRow = sheet.values.find((values) => values.includes('#id'))!;
    // Inserted in the document behind the term, with a caption and a value; another at the right of the working columns.
    const at = keyRow.indexOf('#term') + 1;
    insertColumn(sheet, at);
    sheet.values[sheet.values.indexOf(keyRow) - 1]![at] = 'Площадка';
    rowWith(sheet, 'Проведение мониторинга учебных')[at] = 'Школа № 3';
    const right = keyRow.indexOf('#note') + 1;
    insertColumn(sheet, right);
    sheet.values[sheet.values.indexOf(keyRow) - 1]![right] = 'Заметки';
    rowWith(sheet, 'Проведение мониторинга участия')[right] = 'спросить до пятницы';
    const section = rowWith(sheet, '1. Информационно-аналитическое');
    section[0] = '1. Анализ, как мы его понимаем';
    section[keyRow.indexOf('#evidence')] = 'заметка к разделу';
    replace(rowWith(sheet, 'Цель'), 'Цель', 'Цель и результат');
    sheet.values.push([null, 'Согласовано: совет директоров']);
  });
  const again = build('roadmap', changed);
  const sheet = withSheets(context, again.plans).sheets[0]!;
  const header = rowWith(sheet, '№ п/п');

  test('inserted columns stay in their places with what they hold', () => {
    const captions = header.filter((value) => value !== null);
    expect(captions.slice(0, 6)).toEqual([
      '№ п/п',
      'Мероприятие',
      'Срок исполнения',
      'Площадка',
      'Ответственные',
      'Ожидаемый результат',
    ]);
    expect(captions[captions.length - 1]).toBe('Заметки');
    expect(rowWith(sheet, 'Проведение мониторинга учебных')[header.indexOf('Площадка')]).toBe('Школа № 3');
    expect(rowWith(sheet, 'Проведение мониторинга участия')[header.indexOf('Заметки')]).toBe('спросить до пятницы');
    expect(again.plans[0]!.print.area!.right).toBe(5);
  });

  test('they are known again a third time, also when moved', () => {
    const state = { ...changed.state, documents: { roadmap: again.memory } };
    const third = build('roadmap', withSheets({ ...changed, state }, again.plans));
    expect(third.plans).toEqual(again.plans);
  });

  test('a heading, a note beside it, a line below the table stay', () => {
    const texts = textsOf(again.plans[0]!);
    expect(texts).toContain('1. Анализ, как мы его понимаем');
    expect(texts).toContain('Цель и результат');
    expect(texts).toContain('Согласовано: совет директоров');
    expect(linesOf(again, 'own')).toEqual(
      expect.arrayContaining(['Столбец «Площадка»', 'Столбец «Заметки»', 'Согласовано: совет директоров']),
    );
    expect(rowWith(sheet, '1. Анализ, как мы его понимаем')).toContain('заметка к разделу');
    expect(linesOf(again, 'added')).toEqual([]);
  });
});

test('a note beside the section of a school that has left the list stays below the plan', () => {
  const changed = after('roadmap', (sheet) => {
    const keys = sheet.values.find((values) => values.includes('#id'))!;
    rowWith(sheet, `4.1. ${school}`)[keys.indexOf('#evidence')] = 'заметка о школе';
  });
  const others = rows.filter(([name]) => name !== school);
  const plan = build('roadmap', { ...changed, findings: findingsOf(readingOf(others)) }).plans[0]!;
  const end = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.v === 'end'));
  const note = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.v === 'заметка о школе'));
  expect(note).toBeGreaterThan(end);
});

test('marks of an earlier version, without names, still tell what was edited', () => {
  const changed = after('roadmap', (sheet) => {
    const keys = sheet.values.find((values) => values.includes('#id'))!;
    const made = keys.indexOf('#made');
    for (const values of sheet.values) {
      const marks = new Map(
        String(values[made] ?? '')
          .split(';')
          .map((part) => part.split('=') as [string, string]),
      );
      if (marks.has('start')) values[made] = madeFields.map((field) => marks.get(field) ?? mark(null)).join('.');
    }
    rowWith(sheet, 'Проведение мониторинга учебных')[keys.indexOf('#result')] = 'Справка составлена';
  });
  const again = build('roadmap', changed);
  expect(linesOf(again, 'edited')).toHaveLength(1);
  expect(linesOf(again, 'changed')).toEqual([]);
  expect(textsOf(again.plans[0]!)).toContain('Справка составлена');
});

test('a term past before the plan was made is not late, one past since is', () => {
  const [before, made, due, now] = [46000, 46100, 46150, 46160];
  expect(lateText(now, 'не начато', before, made)).toBe('Срок прошёл до составления');
  expect(daysLate(now, 'не начато', before, made)).toBe(0);
  expect(lateText(now, 'не начато', due, made)).toBe('Просрочено на 10 дн.');
  expect(lateText(now, 'выполнено', before, made)).toBe('');
  // A row of people's own: nothing is known of its day, so its term counts.
  expect(lateText(now, 'в работе', before, null)).toBe('Просрочено на 160 дн.');
});

test('a measure keeps the day it came into the plan', () => {
  const later = { ...after('roadmap', () => undefined), today: '2027-03-01' };
  const plan = build('roadmap', later).plans[0]!;
  const since = plan.rows.find(({ cells }) => cells.some((cell) => cell?.v === '#since'))!.cells;
  const at = since.findIndex((cell) => cell?.v === '#since');
  expect(new Set(plan.rows.flatMap(({ cells }) => (typeof cells[at]?.v === 'number' ? [cells[at].v] : [])))).toEqual(
    new Set([46348]),
  );
});
