import type { Progress } from '../../app/port';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { excelWords } from '../../words/workbook/excel';
import { selfCheckWords as words, type SelfCheckStep } from '../../words/workbook/self-check';
import { excelCode, Fault } from './fault';
import { addFlagSteps, findFlags, removeFlagSteps } from './flags';
import { runName, runStep } from './journal/restore';
import { clearSteps, touchesOf } from './plan';
import { chartSteps } from './plan/charts';
import { contentSteps, numberFormatSteps, type SheetOf } from './plan/content';
import { layoutSteps, linkSteps } from './plan/layout';
import { conditionalSteps, deleteNameSteps, nameSteps, validationSteps } from './plan/rules';
import { styleSteps } from './plan/styles';
import { openBook } from './new-book';
import { inExcel, runInExcel, supports, type ExcelContext } from './run';
import { askParts, idsOf, onlyText, writePart } from './state-part';
import { requests, send, type Step } from './steps';

/** One action that was tried: `code` says why it did not go, null where it did. */
export interface CheckedAction {
  title: string;
  code: string | null;
}

const patience = 20_000;
const namespace = 'urn:shnor-navigator:check:1';
const { sheet: name } = words;
const sheetOf: SheetOf = ({ sheet }) => sheet(name);
const edge = { style: 'thin', color: '#8A94A0' } as const;
const looks = ['5-6', '1/2', '12:30', '(5%)', '1E5', '=A1'];

/** A small sheet with one of everything. */
export const checkPlan: SheetPlan = {
  kind: 'check',
  key: '',
  name,
  title: name,
  font: { name: 'Times New Roman', size: 11 },
  tabColor: '#1F4E79',
  styles: [
    { font: { bold: true }, fill: '#E8EDF3', border: { top: edge, bottom: edge, left: edge, right: edge } },
    { format: '0.0%', align: { h: 'center' } },
    { align: { h: 'left', v: 'top', wrap: true } },
  ],
  columns: [{ width: 24 }, { width: 12 }, { width: 12 }],
  rows: [
    { height: 30, cells: [{ v: name, s: 0 }, { s: 0 }, { s: 0 }] },
    { cells: [{ v: 1 }, { v: 2 }, { v: 3, f: 'SUM(A2:B2)', s: 1 }] },
    ...looks.map((v) => ({ grows: true, height: 15, cells: [{ v, s: 2 }] })),
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  freeze: { rows: 1, cols: 0 },
  autoFilter: { top: 1, left: 0, bottom: 7, right: 2 },
  conditional: [{ area: { top: 1, left: 0, bottom: 1, right: 1 }, formula: 'A2>1', style: { fill: '#F8D7D3' } }],
  validations: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, rule: { type: 'whole', min: 0, max: 9 } }],
  charts: [
    {
      type: 'columnClustered',
      title: name,
      categories: { top: 0, left: 0, bottom: 0, right: 1 },
      series: [{ name, values: { top: 1, left: 0, bottom: 1, right: 1 } }],
      valueAxis: { title: name },
      anchor: { top: 9, left: 0, bottom: 20, right: 2 },
    },
  ],
  names: [{ name: 'shnor_check', area: { top: 1, left: 0, bottom: 1, right: 1 } }],
  print: {
    orientation: 'landscape',
    fitWidth: 1,
    area: { top: 0, left: 0, bottom: 7, right: 2 },
    titleRows: { from: 0, to: 0 },
    margins: { top: 15, bottom: 15, left: 20, right: 10 },
    footer: { right: '&P' },
    breaks: [3],
    centerHorizontally: true,
  },
  showGridlines: false,
};

type Work = (context: ExcelContext) => Promise<boolean | void>;
const steps =
  (make: (sheetOf: SheetOf, plan: SheetPlan) => Step[]): Work =>
  (context) =>
    send(context, requests(make(sheetOf, checkPlan)));

async function valuesOf(context: ExcelContext, address: string): Promise<unknown[][]> {
  const range = context.sheet(name).getRange(address);
  range.load('values');
  await context.sync();
  return range.values as unknown[][];
}

async function foundFlag(context: ExcelContext) {
  const sheet = context.sheet(name);
  sheet.load('id');
  await context.sync();
  return (await findFlags(context, [sheet.id])).flags;
}

/** The actions of the product, in the order it does them. An answer of false is a result other than the one wanted. */
const actions: [SelfCheckStep | keyof typeof excelWords.touches, Work][] = [
  [
    'mode',
    async ({ workbook, sync }) => {
      workbook.application.load('calculationMode');
      await sync();
    },
  ],
  [
    'add',
    async ({ workbook, sync }) => {
      workbook.worksheets.add(name);
      await sync();
    },
  ],
  ['name', (context) => send(context, [[runStep('check')], deleteNameSteps([runName])])],
  ['content', steps(contentSteps)],
  ['computed', async (context) => (await valuesOf(context, 'C2'))[0]![0] === 3],
  ['texts', async (context) => (await valuesOf(context, `A3:A${looks.length + 2}`)).every(([v], i) => v === looks[i])],
  ['links', steps(() => linkSteps(sheetOf, linked))],
  ['styles', steps(styleSteps)],
  ['formats', steps(numberFormatSteps)],
  ['layout', steps(layoutSteps)],
  ['validations', steps(validationSteps)],
  ['conditional', steps(conditionalSteps)],
  ['charts', steps(chartSteps)],
  ['areas', steps(nameSteps)],
  [
    'flags',
    async (context) => {
      const sheet = context.sheet(name);
      sheet.load('id');
      await context.sync();
      const flag = {
        sheetId: sheet.id,
        area: { top: 2, left: 0, bottom: 7, right: 0 },
        formula: 'AND(N("shnor")=0,A3<>"")',
      };
      await send(context, [addFlagSteps([{ ...flag, style: { fill: '#F8D7D3' } }])]);
      return (await foundFlag(context)).length === 1;
    },
  ],
  [
    'unflag',
    async (context) => {
      await send(context, [removeFlagSteps(await foundFlag(context))]);
      return (await foundFlag(context)).length === 0;
    },
  ],
  [
    'xml',
    async (context) => {
      await send(context, [[writePart('check', namespace, [], name)]]);
      const parts = askParts(context, namespace);
      await context.sync();
      const kept = onlyText(parts) === name;
      await send(context, [[writePart('check', namespace, idsOf(parts.ids), null)]]);
      return kept;
    },
  ],
  [
    'events',
    async ({ workbook, sync }) => {
      const listening = workbook.worksheets.onSelectionChanged.add(async () => undefined);
      await sync();
      listening.remove();
      await sync();
    },
  ],
  [
    'select',
    async (context) => {
      context.sheet(name).activate();
      context.sheet(name).getRange('A2').select();
      await context.sync();
    },
  ],
  [
    'calculated',
    async (context) => {
      context.sheet(name).calculate(true);
      await context.sync();
    },
  ],
  ...touchesOf(sheetOf, checkPlan).map(({ kind, step }): [typeof kind, Work] => [
    kind,
    (context) => send(context, [[step]]),
  ]),
  [
    'clear',
    async (context) => {
      const { charts } = context.sheet(name);
      charts.load('items/name');
      await context.sync();
      const present = charts.items.map((chart) => chart.name);
      await send(context, [clearSteps(sheetOf, present)]);
    },
  ],
];

const linked: SheetPlan = { ...checkPlan, rows: [{ cells: [{ v: name, link: { sheet: name, cell: 'A2' } }] }] };

/**
 * Tries the product's own calls one by one in this very Excel, on a sheet added to an empty workbook and taken away afterwards. Refused where the
 * workbook holds anything. Last of all Excel is asked to open a workbook of `newBook` (with our sheet `checkPlan`) in a window of its own.
 */
export async function selfCheck(
  progress: Progress,
  newBook: () => Promise<Outcome<Uint8Array>>,
): Promise<Outcome<CheckedAction[]>> {
  const empty = await inExcel({ patience }, async ({ workbook, sync }) => {
    workbook.worksheets.load('items/id');
    await sync();
    const used = workbook.worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load('address');
    await sync();
    return used.every((range) => range.isNullObject);
  });
  if (!empty.ok) return empty;
  if (!empty.value) return failed('excel-check-needs-empty');
  const tried: CheckedAction[] = [{ title: words.steps.read, code: null }];
  const attempt = async (title: string, work: Work, oneUndo = false): Promise<void> => {
    progress({ text: words.running, done: tried.length, total: actions.length + 4 });
    tried.push({ title, code: await codeOf(work, oneUndo) });
  };
  const next = async (index: number): Promise<void> => {
    const action = actions[index];
    if (!action) return;
    const titles: Record<string, string> = { ...words.steps, ...excelWords.touches };
    await attempt(titles[action[0]]!, action[1]);
    return next(index + 1);
  };
  await next(0);
  const put: Work = async (context) => {
    context.sheet(name).getRange('A1').values = [[1]];
    await context.sync();
  };
  if (supports('1.20')) await attempt(words.steps.undo, put, true);
  await attempt(words.steps.remove, async ({ workbook, sync }) => {
    workbook.names.load('items/name');
    await sync();
    const left = workbook.names.items.filter((item) => item.name === 'shnor_check' || item.name === runName);
    for (const item of left) item.delete();
    workbook.worksheets.getItem(name).delete();
    await sync();
  });
  await attempt(words.steps.newBook, async () => {
    const bytes = await newBook();
    if (!bytes.ok) return false;
    await openBook(bytes.value);
  });
  return done(tried);
}

async function codeOf(work: Work, oneUndo: boolean): Promise<string | null> {
  try {
    return (await runInExcel({ patience, oneUndo }, work)) === false ? words.wrong : null;
  } catch (error) {
    if (error instanceof Fault) return error.problem;
    const code = excelCode(error);
    if (code === null) throw error;
    return code;
  }
}

/** The highest set of Excel's API that this Excel says it has. */
export function apiLevel(): string {
  const levels = Array.from({ length: 30 }, (_, index) => `1.${30 - index}`);
  return levels.find(supports) ?? '1.0';
}

/** The text to send: the version, the refusals, then all actions. */
export function checkText(tried: readonly CheckedAction[], host: string): string {
  const refused = tried.filter(({ code }) => code !== null);
  return [
    words.version(host, apiLevel()),
    words.summary(tried.length - refused.length, tried.length),
    ...refused.map(({ title, code }) => words.line(title, code)),
    '',
    words.list,
    ...tried.map(({ title, code }) => words.line(title, code)),
  ].join('\n');
}
