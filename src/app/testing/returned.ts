/** Forms as they come back from schools: sent to them, filled in and collected. */
import type { DocumentContext } from '../../documents/definition';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../documents/testing/findings';
import { asShown } from '../../model/shown';
import { done } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { entered, wantedFor, type Collection, type Returned } from '../mailing/collect';
import { makeDocuments, type MakingContext } from '../documents/documents';
import { addressed, schoolParts } from '../mailing/packages';

export const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'Лицей'].flatMap((school): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, school === 'Лицей' ? 0 : 12, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, school === 'Лицей' ? 0 : 12, 10, 10, 8],
  ]),
);
export const office: DocumentContext = contextOf(findingsOf(readingOf(rows)));
export const making = ({ findings, state, sheets, today }: DocumentContext): MakingContext => ({
  findings,
  state,
  sheets,
  today,
});

/** The sheets sent to a school, as a file that came back; `fill` types into them. */
export function returned(
  file: string,
  school: string,
  fill: (sheets: Record<string, SheetSnapshot>) => void,
  saved?: string,
  of: DocumentContext = office,
): Returned {
  const [verdict] = addressed(of, [school]).schools;
  const parts = schoolParts(making(of), verdict!);
  if (!parts.ok) throw new Error(parts.problem.code);
  const sheets = parts.value.at(-1)!.plans.map((plan) => ({ ...asShown(plan), id: plan.name }));
  fill(Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])));
  return {
    file,
    read: done({ fileName: file, sheets, state: null, activeSheetId: null, ...(saved ? { saved } : {}) }),
  };
}

/** Types into the cell of a row (by any of its texts) under a caption; `from` counts the captions of that text. */
export function type(sheet: SheetSnapshot, row: string, caption: string, value: string | number): void {
  const starts = (text: string) => (cell: unknown) => String(cell ?? '').startsWith(text);
  const at = sheet.values.findIndex((cells) => cells.some(starts(row)));
  const head = sheet.values
    .slice(0, at)
    .map((cells) => cells.some(starts(caption)))
    .lastIndexOf(true);
  sheet.values[at]![sheet.values[head]!.findIndex(starts(caption))] = value;
}
export const needs = (sheets: Record<string, SheetSnapshot>, need: number, have = 1): void => {
  type(sheets['Потребности']!, 'Проекторы', 'Должно быть, ед.', need);
  type(sheets['Потребности']!, 'Проекторы', 'Исправно, ед.', have);
};
export const firstMeasure = (sheet: SheetSnapshot): string =>
  String(sheet.values.find((cells) => cells.includes('не начато'))!.find((cell) => String(cell).length > 20));

export function filled(sheets: Record<string, SheetSnapshot>): void {
  needs(sheets, 5);
  type(sheets['Школьные процессы']!, '1.1', 'СОШ', 'недост');
  type(sheets['Рисковый профиль']!, 'Дефицит педагогических кадров', 'Значимость', 'высокая');
  type(sheets['Рисковый профиль']!, 'Дефицит педагогических кадров', 'Значение', 0.65);
  const roadmap = sheets['Дорожная карта']!;
  const measure = firstMeasure(roadmap);
  type(roadmap, measure, 'Статус', 'выполнено');
  type(roadmap, measure, 'Подтверждение', 'приказ № 5');
}

export function taken(
  collection: Collection,
  of: DocumentContext,
  replace: boolean,
): { plans: SheetPlan[]; of: DocumentContext } {
  const state = entered(of.state, collection, replace);
  const made = makeDocuments({ ...making(of), state }, wantedFor(making(of), collection, replace));
  if (!made.ok) throw new Error(made.problem.code);
  const now = withSheets({ ...of, state: { ...made.value.state, registry: of.state.registry } }, made.value.plans);
  return { plans: made.value.plans, of: now };
}
export const problemsOf = ({ files }: Collection) =>
  files.map(({ problem, forms }) => problem?.code ?? forms.map((form) => form.problem?.code ?? 'taken'));
export const valuesIn = (plans: readonly SheetPlan[], kind: string, key = ''): unknown[] =>
  plans
    .filter((plan) => plan.kind === kind && plan.key === key)
    .flatMap((plan) => plan.rows.flatMap(({ cells }) => cells.map((cell) => cell?.v)));
