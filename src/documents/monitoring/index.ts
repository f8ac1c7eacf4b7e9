import { z } from 'zod';
import { a1, areaA1 } from '../../model/cells';
import { schoolKey } from '../../model/names';
import type { CellValue } from '../../model/cells';
import { words } from '../../words/diagnostics';
import type { BuiltDocument, DocumentContext, DocumentDefinition } from '../definition';
import {
  aboutLine,
  headingRow,
  headRow,
  inputCell,
  newPage,
  noteRow,
  schoolCell,
  signatureRows,
} from '../diagnostics/page';
import { defaultSchools, orBlank, scopeOf } from '../diagnostics/scope';
import { ownSheet, typedRows } from '../diagnostics/typed';
import { profileFactors } from '../risk/known';
import { factorOf } from '../risk-factors';
import type { SheetBuilder } from '../sheet/builder';
import { colors, landscape, styles } from '../sheet/look';
import { captions, documentStates, readyStates, stageStates } from './texts';

const inputs = z.object({
  /** Schools of the register; none: the ШНОР list, else all. */
  schools: z.array(z.string()).default([]),
  /** Calendar year of the two stages; left out: the year of the day. */
  year: z.number().int().optional(),
});
type Inputs = z.infer<typeof inputs>;

const title = 'Мониторинг документов школ';
const widths = [5, 30, 40, 12, 13, 30, 15, 15, 15, 24];
const last = widths.length - 1;
/** Antirisk programmes without a known factor: places to write them in. */
const blankProgrammes = 2;

interface Row {
  school: string;
  document: string;
}

/** Concept, middle-term programme, and an antirisk programme for each active factor of the school. */
function documentsOf(context: DocumentContext, school: string): string[] {
  const factors = (profileFactors(context)[school] ?? []).filter(({ significance }) => significance !== 'low');
  const programmes =
    factors.length > 0
      ? factors.map(({ factor }) => `Антирисковая программа: ${(factorOf(factor)?.title ?? factor).toLowerCase()}`)
      : Array.from({ length: blankProgrammes }, (_, index) => `Антирисковая программа ${index + 1}: ______________`);
  return ['Концепция развития', 'Среднесрочная программа развития', ...programmes];
}

const rowKey = (school: CellValue, document: CellValue): string =>
  `${schoolKey(String(school ?? ''))}|${String(document ?? '')
    .trim()
    .toLowerCase()}`;

/** What was typed into the register, by school and document; the school stands in the first row of its group. */
function typedRegister(context: DocumentContext) {
  const rows = new Map<string, (caption: string) => CellValue>();
  const order: Row[] = [];
  let school = '';
  for (const { at } of typedRows(ownSheet(context, 'monitoring'), [
    captions.school,
    captions.document,
    captions.state,
  ])) {
    const named = String(at(captions.school) ?? '').trim();
    if (named !== '') school = named;
    const document = String(at(captions.document) ?? '').trim();
    if (document === '' || document === captions.document) continue;
    const key = rowKey(school, document);
    if (!rows.has(key)) order.push({ school, document });
    rows.set(key, rows.get(key) ?? at);
  }
  return { rows, order };
}

/** A place of the form, to write a programme's name in. */
const isPlace = (document: string): boolean => document.includes('____');
const entered = [
  captions.due,
  captions.approved,
  captions.link,
  captions.state,
  captions.june,
  captions.november,
  captions.note,
];
const hasEntry = (at: ((caption: string) => CellValue) | undefined): boolean =>
  entered.some((caption) => (at?.(caption) ?? null) !== null);

/** Half-year summary by formulas over the register. */
function summary(
  sheet: SheetBuilder,
  from: number,
  to: number,
  year: number,
  counts: (stage: 'june' | 'november' | 'state', value: string) => number,
): void {
  headingRow(sheet, 'Итоги по полугодиям', last);
  const range = (col: number) => areaA1({ top: from, left: col, bottom: to, right: col }, true);
  const total = `COUNTA(${range(2)})`;
  const count = (col: number, values: readonly string[]) =>
    values.map((value) => `SUMPRODUCT(--(${range(col)}="${value}"))`).join('+');
  const head = headRow(sheet, [words.number, 'Показатель', 'Как считается', 'Документов', 'Доля']);
  const all = to - from + 1;
  const lines: [string, string, string, number][] = [
    ['Всего документов', 'строк реестра', total, all],
    [
      'Готовы',
      `состояние: ${readyStates.join(' или ')}`,
      count(6, readyStates),
      readyStates.reduce((sum, value) => sum + counts('state', value), 0),
    ],
    [
      `Первый этап, июнь ${year} г.: представлены`,
      `отметка «${stageStates[0]}»`,
      count(7, [stageStates[0]]),
      counts('june', stageStates[0]),
    ],
    [
      `Второй этап, ноябрь ${year} г.: представлены`,
      `отметка «${stageStates[0]}»`,
      count(8, [stageStates[0]]),
      counts('november', stageStates[0]),
    ],
    [
      'Требуют доработки',
      `состояние «${documentStates[2]}»`,
      count(6, [documentStates[2]]),
      counts('state', documentStates[2]),
    ],
  ];
  lines.forEach(([name, how, formula, value], index) => {
    const row = sheet.nextRow;
    const cell = a1({ row, col: 3 });
    const first = a1({ row: head + 1, col: 3 });
    sheet.row([
      { v: index + 1, style: styles.center },
      { v: name, style: styles.text },
      { v: how, style: styles.text },
      { f: formula, v: value, style: styles.whole },
      {
        f: `IF(${first}=0,0,${cell}/${first})`,
        v: all === 0 ? 0 : value / all,
        style: { ...styles.share, format: '0%' },
      },
    ]);
  });
}

function lists(sheet: SheetBuilder, top: number, bottom: number): void {
  const column = (col: number) => ({ top, left: col, bottom, right: col });
  sheet.validations.push(
    {
      area: column(6),
      rule: { type: 'list', values: [...documentStates] },
      prompt: { title: captions.state, text: documentStates.join(', ') },
    },
    {
      area: { top, left: 7, bottom, right: 8 },
      rule: { type: 'list', values: [...stageStates] },
      prompt: { title: 'Этап', text: stageStates.join(', ') },
    },
    {
      area: { top, left: 3, bottom, right: 4 },
      rule: { type: 'date', min: '2015-01-01', max: '2099-12-31' },
      error: { title: 'Проверьте дату', text: 'Впишите дату: день, месяц, год.', style: 'stop' },
    },
  );
  const state = `$G${top + 1}`;
  const due = `$D${top + 1}`;
  const done = readyStates.map((value) => `${state}<>"${value}"`).join(',');
  sheet.conditional.push(
    {
      area: column(3),
      formula: `AND(ISNUMBER(${due}),${due}<TODAY(),${done})`,
      style: { fill: colors.lowFill, color: colors.lowInk },
    },
    {
      area: column(6),
      formula: `OR(${readyStates.map((value) => `${state}="${value}"`).join(',')})`,
      style: { fill: colors.clearFill },
    },
    { area: column(6), formula: `${state}="${documentStates[2]}"`, style: { fill: colors.watchFill } },
  );
}

function build(context: DocumentContext, given: Inputs): BuiltDocument {
  const year = given.year ?? Number(context.today.slice(0, 4));
  const typed = typedRegister(context);
  const schools = orBlank(defaultSchools(context.findings, given.schools), 3);
  const sheet = newPage(
    context,
    { kind: 'monitoring', name: 'Мониторинг', title: `${title}, ${year} год`, widths, print: landscape() },
    [aboutLine(context, scopeOf(context.findings))],
  );
  noteRow(
    sheet,
    `${words.fillIn} Этапы отмечаются в июне и ноябре, итог подводится в декабре. Срок краснеет, когда он прошёл, а документ не готов.`,
    last,
  );
  const head = headRow(sheet, Object.values(captions));
  sheet.freeze = { rows: head + 1, cols: 2 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  const top = sheet.nextRow;
  const counted: Record<string, number> = {};
  schools.forEach((school, index) => {
    const own = typed.order
      .filter((row) => school.name !== '' && schoolKey(row.school) === schoolKey(school.name))
      .map(({ document }) => document);
    const known = documentsOf(context, school.id);
    // Programmes written in by hand, and places of the form that something stands in already, stay.
    const added = own.filter(
      (document) =>
        !known.some((one) => one.toLowerCase() === document.toLowerCase()) &&
        (!isPlace(document) || hasEntry(typed.rows.get(rowKey(school.name, document)))),
    );
    const places = added.length > 0 ? known.filter(isPlace).slice(added.length) : known.filter(isPlace);
    const documents = [...known.filter((document) => !isPlace(document)), ...added, ...places];
    documents.forEach((document, place) => {
      const at = typed.rows.get(rowKey(school.name, document));
      const value = (caption: string) => at?.(caption) ?? null;
      const cell = (caption: string, format?: string) => inputCell(value(caption), format);
      for (const [stage, caption] of [
        ['state', captions.state],
        ['june', captions.june],
        ['november', captions.november],
      ] as const)
        counted[`${stage}|${String(value(caption))}`] = (counted[`${stage}|${String(value(caption))}`] ?? 0) + 1;
      sheet.row([
        { v: place === 0 ? index + 1 : null, style: styles.center },
        place === 0 ? schoolCell(school.name) : { v: null, style: styles.text },
        isPlace(document) ? inputCell(document) : { v: document, style: styles.text },
        cell(captions.due, 'dd.mm.yyyy'),
        cell(captions.approved, 'dd.mm.yyyy'),
        cell(captions.link),
        cell(captions.state),
        cell(captions.june),
        cell(captions.november),
        cell(captions.note),
      ]);
    });
  });
  const bottom = sheet.nextRow - 1;
  lists(sheet, top, bottom);
  summary(sheet, top, bottom, year, (stage, value) => counted[`${stage}|${value}`] ?? 0);
  signatureRows(context, sheet, last);
  return {
    plans: [sheet.build()],
    notes: typed.order.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsToFill', params: { document: title } }],
  };
}

/** Register of each school's concept and programmes: terms, links, states, the stages of June and November, summary by formulas. */
export const monitoring: DocumentDefinition<Inputs> = { kind: 'monitoring', title, group: 'reports', inputs, build };
