/** What the workbook's memory holds, in the words of the person it is told to: what was not understood, how two memories differ, what went with one. */
import type { Criteria } from '../../model/criteria';
import type { WorkbookState } from '../../model/state';
import { thresholdText } from '../list/judging';
import { counted, longDate, schoolsCount, sheetsCount } from '../russian/russian';

/** Parts of the memory that people know, in the order in which they are told. */
const parts = {
  criteria: 'критерии',
  handDecisions: 'решения методиста',
  officialList: 'официальный список',
  notHeld: '«Не проводилось»',
  minimums: 'свои минимальные баллы',
  lists: 'списки прошлых лет',
  answers: 'ответы на вопросы и о названиях школ',
  organisation: 'организация, период и ответственные',
  templates: 'свои шаблоны',
  documents: 'выбранное и вписанное в формах документов',
  registry: 'листы навигатора',
  made: 'из чего сделаны листы',
} satisfies Partial<Record<keyof WorkbookState, string>>;
type Part = keyof typeof parts;

/** «критерии, решения методиста (2)»: the parts of values by the fields they stand in. */
export function memoryParts(fields: readonly string[]): string {
  const known = (Object.keys(parts) as Part[]).filter((part) => fields.includes(part));
  const others = fields.some((field) => !(field in parts)) ? ['служебные сведения'] : [];
  const count = (part: Part) => fields.filter((field) => field === part).length;
  return [...known.map((part) => parts[part] + (count(part) > 1 ? ` (${count(part)})` : '')), ...others].join(', ');
}

const latest = (dates: readonly (string | undefined)[]): string[] => {
  const last = dates.flatMap((date) => date ?? []).sort();
  return last.length > 0 ? [longDate(last[last.length - 1]!)] : [];
};
const rule2Kinds: Record<Criteria['twoYears'], string> = {
  any: 'по любой процедуре',
  same: 'по одной и той же',
  off: 'нет',
};
const criteriaSaid = ({ criteria: of }: WorkbookState): string[] =>
  of
    ? [
        `порог ${thresholdText(of.threshold)}`,
        `годы ${of.years?.join(' и ') ?? 'по данным'}`,
        `правило 1 – ${of.twoProcedures === 'off' ? 'нет' : `от ${of.twoProcedures}`}`,
        `правило 2 – ${rule2Kinds[of.twoYears]}`,
        `минимум участников ${of.minParticipants}`,
      ]
    : ['обычные'];

/** What two memories are compared by, part by part; where all of it is alike, they differ in something that is not told. */
const said: Partial<Record<Part, (state: WorkbookState) => string[]>> = {
  criteria: criteriaSaid,
  handDecisions: ({ handDecisions: all }) => [
    counted(all.length, 'решение', 'решения', 'решений'),
    ...latest(all.map(({ date }) => date)),
  ],
  officialList: ({ officialList }) => [schoolsCount(officialList.length)],
  registry: ({ registry, made }) => [
    sheetsCount(registry.length),
    ...latest(Object.values(made).map(({ date }) => date)),
  ],
};

/** «критерии (порог 30 %; в другой – порог 45 %), свои шаблоны»: the parts in which two memories differ; '' where there are none. */
export function memoryDifferences(taken: WorkbookState, other: WorkbookState): string {
  const differing = (Object.keys(parts) as Part[]).filter(
    (part) => part !== 'made' && JSON.stringify(taken[part]) !== JSON.stringify(other[part]),
  );
  return differing
    .map((part) => {
      const [own, others] = [said[part]?.(taken) ?? [], said[part]?.(other) ?? []];
      const [one, another] = [
        own.filter((text) => !others.includes(text)),
        others.filter((text) => !own.includes(text)),
      ];
      if (one.length + another.length === 0) return parts[part];
      return `${parts[part]} (${one.join(', ') || '–'}; в другой – ${another.join(', ') || '–'})`;
    })
    .join(', ');
}

/** What the list is made of: its sheet holds it too (workbook/list-memory.ts). */
export const heldByList =
  'критерии, решения методиста, «Не проводилось», свои минимальные баллы, ответы на вопросы и о названиях школ';
/** What no sheet holds: to be entered anew once the memory is gone. */
export const lostWithMemory = 'организация и ответственные, официальный список, свои шаблоны, выбор и правки в формах';
/** @param recalled what the list is made of came back with it */
export const enterAnew = (recalled: boolean): string =>
  `Задайте заново, если было задано: ${recalled ? '' : `${heldByList}, `}${lostWithMemory}.${recalled ? ' Решения и ответы, принятые после составления листа «ШНОР», тоже задайте заново.' : ''}`;
/** What the memory knew of the sheets themselves. */
export const lostOfSheets =
  'Мероприятия и строки, которые вы удалили с листов, при составлении заново появятся: удалите их ещё раз';
/** What stands on the sheets themselves. */
export const keptOnSheets =
  'статусы, даты, подтверждения и свои строки дорожной карты, отметки и числа форм, исправленные и свои тексты';
