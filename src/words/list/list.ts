/** Words of the list: who is on it, how sure it is, how much of it chance alone would make, and what its frame leaves out. */
import type { Procedure } from '../../model/procedure';
import { procedureShort, procedureTitle } from '../../model/procedure';
import type { Uncounted } from '../../model/uncounted';
import type { Certainty, Flip, Signs } from '../../model/verdict';
import {
  counted,
  decimal,
  listed,
  longDate,
  participantsCount,
  plural,
  resultsCount,
  schoolsCount,
  share,
  sheetNames,
  NBSP,
  wholeNumber,
} from '../russian/russian';

/** Numbers of schools as judging counts them (judging/list/). */
export interface ListNumbers {
  computed: number;
  excluded: number;
  included: number;
  listed: number;
}

/** «по расчёту 6, исключена 1, включено 0 — в списке 5»: said everywhere in these words. */
export const listSentence = ({ computed, excluded, included, listed: on }: ListNumbers): string =>
  `по расчёту ${wholeNumber(computed)}, ${plural(excluded, 'исключена', 'исключены', 'исключено')} ${wholeNumber(excluded)}, ` +
  `${plural(included, 'включена', 'включены', 'включено')} ${wholeNumber(included)} — в списке${NBSP}${wholeNumber(on)}`;

/** Groups of the list, by the keys of judging/list/. */
export const groupTitle = {
  rule: 'В списке по правилу',
  included: 'Включены решением',
  excluded: 'Исключены решением',
  watch: 'Зона риска',
  insufficient: 'Недостаточно данных',
  clear: 'Признаков нет',
} as const;

export const certaintyTitle: Readonly<Record<Certainty, string>> = {
  firm: 'устойчиво',
  one: 'зависит от одного участника',
  few: 'мало участников',
};

/** «Включена: решение региона, 18 ноября 2026 г. (приказ № 5)». */
export function decisionText(decision: Omit<Told, 'school'>): string {
  return `${decision.action === 'add' ? 'включена' : 'исключена'}: ${groundOf(decision)}`;
}
const groundOf = ({ ground, note, date }: Pick<Told, 'ground' | 'note' | 'date'>): string =>
  `${[ground, ...(date ? [longDate(date)] : [])].join(', ')}${note ? ` (${note})` : ''}`;

/** «включена решением (решение региона, 18 ноября 2026 г.)», in a paper's sentence. */
export const byDecision = (decision: Omit<Told, 'school'>): string =>
  `${decision.action === 'add' ? 'включена' : 'исключена'} решением (${groundOf(decision)})`;

/** Who was decided about, as it is named and told. */
interface Told {
  school: { name: string; municipality: string | null };
  action: 'add' | 'exclude';
  ground: string;
  note?: string | undefined;
  date?: string | undefined;
}

/** «Решение по «СОШ № 1» не применено: школы в данных нет», then what to do; nothing where every decision met its school. */
export function unmetLines(unmet: readonly Told[]): string[] {
  if (unmet.length === 0) return [];
  const lines = unmet.map((decision) => {
    const { school, action } = decision;
    const name = [school.name, school.municipality].filter(Boolean).join(', ');
    return action === 'add'
      ? `${name} – ${decisionText(decision)}; школы в данных нет, в списке она без результатов`
      : `Решение по ${name} (${decisionText(decision)}) не применено: школы в данных нет`;
  });
  return [...lines, unmetAdvice];
}
const unmetAdvice =
  'Если школу переименовали, примите решение о ней под новым названием, а прежнее отмените; если её больше нет – отмените решение';
export const undoDecision = 'Отменить решение';

/** Schools named one by one between the rule and the list; a region's official list may bring hundreds. */
const mostTold = 30;

/** «по расчёту – 6 ОО; решением исключена 1: …; решением включена 1: …; в списке – 6 ОО»: between the rule and a paper's list; '' without decisions. */
export function decisionsSentence(counts: ListNumbers, excluded: readonly Told[], included: readonly Told[]): string {
  const part = (one: string, few: string, many: string, told: readonly Told[]): string[] => {
    if (told.length === 0) return [];
    const byGround = new Map<string, string[]>();
    for (const decision of told.slice(0, mostTold)) {
      const ground = groundOf(decision);
      byGround.set(ground, [...(byGround.get(ground) ?? []), decision.school.name]);
    }
    const more = told.length > mostTold ? [`ещё ${told.length - mostTold}`] : [];
    const names = [...[...byGround].map(([ground, of]) => `${of.join(', ')} (${ground})`), ...more].join('; ');
    return [`решением ${plural(told.length, one, few, many)} ${told.length}: ${names}`];
  };
  const parts = [
    ...part('исключена', 'исключены', 'исключено', excluded),
    ...part('включена', 'включены', 'включено', included),
  ];
  if (parts.length === 0) return '';
  return [`по расчёту\u00a0– ${counts.computed}\u00a0ОО`, ...parts, `в списке\u00a0– ${counts.listed}\u00a0ОО`].join(
    '; ',
  );
}

/** «14 ОО из 60 (23,3 %)»: how many of the schools are on the list; those that the data does not know stand apart. */
export function listedOfAll({
  listed: on,
  absent,
  schools: all,
}: {
  listed: number;
  absent: number;
  schools: number;
}): string {
  const part = (count: number): string => (all > 0 ? ` (${share(count / all)})` : '');
  if (absent === 0) return `${on}\u00a0ОО из ${all}${part(on)}`;
  return `${on}\u00a0ОО: из ${all}\u00a0ОО с результатами\u00a0– ${on - absent}${part(on - absent)}, без результатов в книге\u00a0– ${absent}`;
}

/** Of whom the chance speaks. */
export type ChanceArea = 'region' | 'municipality' | 'workbook';
const areaNames: Readonly<Record<ChanceArea, string>> = {
  region: 'региона',
  municipality: 'муниципалитета',
  workbook: 'этой книги',
};

/** What chance alone would make of the list; `listed` is who the rule names. */
export function chanceSentence(chance: { expected: number; listed: number }, area: ChanceArea): string {
  const { expected, listed: named } = chance;
  const all = `Если бы все школы ${areaNames[area]} учились одинаково, случайно в списке оказалось бы`;
  const computed = `по расчёту их ${wholeNumber(named)}`;
  if (expected < 0.05) return `${all} меньше 0,1 школы (${computed}).`;
  const digits = expected < 10 ? 1 : 0;
  const about = decimal(expected, digits);
  // What is said of it is said of the number shown.
  const shown = Number(expected.toFixed(digits));
  if (shown < 1) return `${all} меньше одной школы: ожидалось бы ${about} (${computed}).`;
  if (shown > named) return `${all} около ${about} — больше, чем по расчёту (${wholeNumber(named)}).`;
  const most =
    expected * 2 >= named
      ? ' Это не число ошибок: сколько школ дала бы одна случайность, а не какие из названных случайны.'
      : '';
  return `${all} около ${about} (${computed}).${most}`;
}

/** Why nothing is said of chance. */
export function noChanceText(
  tooFew: { procedure: Procedure; year: number; schools: number; participants: number } | null,
  named: (procedure: Procedure) => string = procedureShort,
): string {
  if (!tooFew) return 'Случайная составляющая списка не рассчитана: результатов нет.';
  const { procedure, year, schools: count, participants } = tooFew;
  return (
    `Случайная составляющая списка не рассчитана: ${named(procedure)}, ${year}\u00a0год\u00a0— ` +
    `${schoolsCount(count)}, ${participantsCount(participants)} (требуется не менее 5\u00a0школ и 100\u00a0участников).`
  );
}

/** How it is counted, in three sentences. */
export const chanceHelp = [
  'Для каждой процедуры и года взята общая доля «2» по всем школам и число участников каждой школы.',
  'По ним точно вычислена вероятность получить низкий результат случайно, без всякой разницы между школами.',
  'Затем применено само правило; сумма вероятностей по школам – сколько школ попало бы в список случайно.',
];

/** The rules each for itself, in the order they are shown. */
export const signTitles: readonly (readonly [keyof Signs | 'both', string])[] = [
  ['procedures', 'правило 1'],
  ['any', 'правило 2, любая процедура'],
  ['same', 'правило 2, одна и та же процедура'],
  ['both', 'оба признака: правило 1 и одна и та же процедура'],
];

export const notOfficial = (rule: string, source = ''): string =>
  `Вычислено по правилу «${rule}»${source && ` (${source})`}; не официальный перечень.`;
export const ownRule = 'свои критерии';

/** «ВПР МА 5, 2026: одной «2» меньше». */
export const flipText = ({ judged, change }: Flip): string =>
  `${procedureShort(judged.result.procedure)}, ${judged.result.year}: одной «2» ${change > 0 ? 'больше' : 'меньше'}`;

/** What one participant more or less changes. */
export function flipsSentence(flips: readonly Flip[], isLow: boolean): string {
  if (flips.length === 0) return 'Одна отметка ничего не меняет.';
  const shown = flips.slice(0, 3).map(flipText);
  const more = flips.length > 3 ? [`ещё ${flips.length - 3}`] : [];
  return `Одна отметка меняет вывод: ${[...shown, ...more].join('; ')} – и школа ${isLow ? 'не в списке' : 'в списке'}.`;
}

/** «ВПР, 4, 7, 8 класс; ОГЭ, физика»: procedures that the criteria leave out, tests of one subject together. */
function leftOut(procedures: readonly Procedure[]): string {
  const tests = procedures.filter(({ kind, grade }) => kind === 'ВПР' && grade !== null);
  const grades = [...new Set(tests.map(({ grade }) => grade!))].sort((a, b) => a - b);
  const subjects = [...new Set(tests.map(({ subject }) => subject))];
  const few = subjects.length <= 2 && subjects.every((one) => one === 'Русский язык' || one === 'Математика');
  const named = few
    ? grades.length > 0
      ? [`ВПР ${grades.join(', ')}`]
      : []
    : tests.length <= 3
      ? tests.map(procedureShort)
      : [`ВПР: ${listed(subjects.slice(0, 3).map(lower))}${subjects.length > 3 ? ' и другие' : ''}`];
  const others = procedures.filter((one) => !tests.includes(one)).map(procedureTitle);
  return [...named, ...others.slice(0, 3), ...(others.length > 3 ? [`ещё ${others.length - 3}`] : [])].join('; ');
}
const lower = (subject: string): string => subject.charAt(0).toLowerCase() + subject.slice(1);

/** «свои, порог 45 %». */
export const ownCriteria = (threshold: string): string => `свои, порог ${threshold}`;

/** The caption, and what stands after it: a sheet has a cell for each. */
export const uncountedCaption = 'Не учитываются';
export const uncountedText = ({ procedures, results, years }: Uncounted): string =>
  [
    ...(results > 0 ? [[leftOut(procedures), results] as const] : []),
    ...years.map(({ year, results: of }) => [`${year} год`, of] as const),
  ]
    .map(([what, of]) => `${what} — ${resultsCount(of)}`)
    .join('; ');

export const frameWords = {
  own: (threshold: string): string => `Критерии: ${ownCriteria(threshold)}`,
  uncounted: (of: Uncounted): string => `${uncountedCaption}: ${uncountedText(of)}`,
  onlySheet: (name: string): string => `Только лист «${name}»`,
  /** The same for a paper, which may have been made by several. */
  onlySheets: (names: readonly string[]): string =>
    `Учтены только выбранные листы книги: ${sheetNames(names)}. Остальные не читались.`,
  shown: (shown: number, of: number): string => `Показано ${wholeNumber(shown)} из ${wholeNumber(of)}`,
  restore: 'Вернуть',
  all: 'Читать все листы',
  reset: 'Сбросить',
} as const;

/**
 * «Нет данных ни у одной школы: 2025 – ЕГЭ; 2026 – ВПР МА 6, ЕГЭ»; '' where every procedure has a result.
 * @param name how a procedure is called: in papers by its full title
 */
export function nobodyText(
  nobody: readonly { year: number; procedures: readonly Procedure[]; wholeKinds: readonly Procedure['kind'][] }[],
  caption = nobodyCaption,
  name: (procedure: Procedure) => string = procedureShort,
): string {
  if (nobody.length === 0) return '';
  const years = nobody.map(({ year, procedures, wholeKinds }) => {
    const single = procedures.filter(({ kind }) => !wholeKinds.includes(kind)).map(name);
    return `${year} — ${[...single, ...wholeKinds].join(', ')}`;
  });
  return `${caption ? `${caption}: ` : ''}${years.join('; ')}`;
}
export const nobodyCaption = 'Нет данных ни у одной школы';

/** «К прошлому году»: who came, left, stays. */
export const lastYearWords = {
  title: 'К прошлому году',
  from: {
    kept: (year: number): string => `по списку ${year} года, сохранённому в книге`,
    data: (year: number): string => `по данным ${year - 1} и ${year} годов`,
  },
  summary: (came: number, left: number, stays: number): string =>
    `${plural(came, 'вошла', 'вошли', 'вошло')} ${came}, ${plural(left, 'вышла', 'вышли', 'вышло')} ${left}, ` +
    `${plural(stays, 'остаётся', 'остаются', 'остаётся')} ${stays}`,
  came: 'Вошли',
  left: 'Вышли',
  stays: 'Остаются',
  running: (years: number): string => `${years}-й год подряд`,
} as const;

/** Other yardsticks, beside the rule. */
export const yardstickTitle = {
  lowest15: 'Нижние 15 % школ',
  lowestQuarter: 'Нижняя четверть школ',
} as const;
export const yardstickNote =
  'Другие мерки: доля «2» по всем учтённым процедурам последнего года вместе, равные сохранены. С правилом не смешиваются и список не меняют.';

/** Lines of a list received that name no school, or one once more. */
export function receivedNotes({ skipped, repeated }: { skipped: readonly string[]; repeated: number }): string[] {
  const more = skipped.length > 3 ? [`ещё ${skipped.length - 3}`] : [];
  const shown = [...skipped.slice(0, 3).map((line) => `«${line}»`), ...more].join('; ');
  const notSchools = counted(skipped.length, 'строка не похожа', 'строки не похожи', 'строк не похожи');
  const again = counted(repeated, 'строка повторяет', 'строки повторяют', 'строк повторяют');
  return [
    ...(skipped.length > 0 ? [`${notSchools} на школы: ${shown}`] : []),
    ...(repeated > 0 ? [`${again} уже названную школу`] : []),
  ];
}
