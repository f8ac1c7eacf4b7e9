/** Words of «Собрать заполненные»: what was taken of each file, what differs, why not. */
import { counted } from '../russian/russian';

const cells = (count: number): string => counted(count, 'ячейка', 'ячейки', 'ячеек');

interface Named {
  cell: string;
  text: string;
}
/** «D14 «много», D15 «нет» и ещё 3». */
const named = (list: readonly Named[]): string =>
  `${list
    .slice(0, 5)
    .map(({ cell, text }) => `${cell} «${text.slice(0, 30)}»`)
    .join(', ')}${list.length > 5 ? ` и ещё ${list.length - 5}` : ''}`;

type FormName = 'needs' | 'processes' | 'risk' | 'roadmap';

export const collectWords = {
  /** Captions of filled cells. */
  indicator: (id: string, title: string, year: number): string => `${id} ${title}, ${year} год`,
  level: (factor: string): string => `${factor}: значимость`,
  value: (factor: string): string => `${factor}: значение`,
  measure: (text: string, field: string): string => `${text}: ${field.toLowerCase()}`,
  kinds: {
    needs: 'Потребности',
    processes: 'Школьные процессы',
    risk: 'Рисковый профиль',
    roadmap: 'Дорожная карта',
  },
  /** One form of a file in a line. */
  taken: (form: { added: number; same: number; differs: number }): string =>
    [
      ...(form.added > 0 ? [`новое: ${cells(form.added)}`] : []),
      ...(form.differs > 0 ? [`отличается от книги: ${cells(form.differs)}`] : []),
      ...(form.same > 0 ? [`уже в книге: ${cells(form.same)}`] : []),
    ].join(', ') || 'нового нет',
  left: (sheet: string, list: readonly Named[]): string => `осталось только в файле, лист «${sheet}»: ${named(list)}`,
  refused: (sheet: string, list: readonly Named[]): string => `не поняты на листе «${sheet}»: ${named(list)}`,
  /** A school's forms that were sent and did not come back. */
  missing: (school: string, kinds: readonly FormName[]): string =>
    `${school}: не вернулись формы: ${kinds.map((kind) => `«${collectWords.kinds[kind]}»`).join(', ')}`,
  /** What of a form was taken, or why nothing; then what is left in the file. */
  about: (first: string, form: { sheet: string; refused: readonly Named[]; left: readonly Named[] }): string =>
    [
      first,
      ...(form.refused.length > 0 ? [collectWords.refused(form.sheet, form.refused)] : []),
      ...(form.left.length > 0 ? [collectWords.left(form.sheet, form.left)] : []),
    ].join('; '),
  change: (caption: string, before: string, after: string): string => `${caption}: ${before} → ${after}`,
  /** The end of a command. */
  total: (files: number, added: number, differs: number): string =>
    `Файлов: ${files}. Внесено: ${cells(added)}. Отличается от книги: ${cells(differs)}.`,
  kept: 'Отличающееся оставлено как в книге. С параметром --replace берётся присланное.',
  replaced: 'Отличающееся заменено на присланное.',
  nothing: 'Вносить нечего, книга не записана.',
} as const;
