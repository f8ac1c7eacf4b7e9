/** How criteria, rules and verdicts are named to people. */
import type { Criteria } from '../../model/criteria';
import { procedureTitle, type Procedure } from '../../model/procedure';
import type { Question } from '../../model/reading';
import type { Rule, Verdict, VerdictStatus } from '../../model/verdict';
import { certaintyTitle } from './list';
import { decimal, listed, participantsCount, percent, plural } from '../russian/russian';

export const statusTitle: Readonly<Record<VerdictStatus, string>> = {
  low: 'ШНОР',
  watch: 'зона риска',
  insufficient: 'недостаточно данных',
  clear: 'признаков нет',
};

/** Small numbers in words, as they stand after «по». */
const dative = ['нулю', 'одной', 'двум', 'трём', 'четырём', 'пяти', 'шести', 'семи', 'восьми', 'девяти'];
const inDative = (count: number): string => dative[count] ?? String(count);

/** «30 %» of a threshold in basis points. */
export const thresholdText = (threshold: number): string => percent(threshold / 10000, 2);

/** Rule 1 or 2 as the criteria define it, for the head of a sheet. */
export function ruleText(rule: Rule, criteria: Criteria, years: readonly [number, number] | null): string {
  const last = years ? `за ${years[1]} год` : 'за последний год';
  const both = years ? `в ${years[0]} и в ${years[1]} году` : 'в каждом из двух последних лет';
  if (rule === 'two-procedures') {
    const count = criteria.twoProcedures === 'off' ? 0 : criteria.twoProcedures;
    return `низкие результаты не менее чем по ${inDative(count)} ${plural(count, 'процедуре', 'процедурам', 'процедурам')} ${last}`;
  }
  return criteria.twoYears === 'same'
    ? `низкий результат по одной и той же процедуре ${both}`
    : `низкий результат хотя бы по одной процедуре ${both}`;
}

/** Rules that the criteria judge, in their order. */
export const judgedRules = ({ twoProcedures, twoYears }: Criteria): Rule[] => [
  ...(twoProcedures === 'off' ? [] : ['two-procedures' as const]),
  ...(twoYears === 'off' ? [] : ['two-years' as const]),
];

/** The whole rule as the criteria combine it: «1) …; и 2) …»; `note` is said of the rule of two years. */
export function rulesText(criteria: Criteria, years: readonly [number, number] | null, note = ''): string {
  const texts = judgedRules(criteria).map(
    (rule) => ruleText(rule, criteria, years) + (rule === 'two-years' ? note : ''),
  );
  const numbered = texts.map((text, index) => (texts.length > 1 ? `${index + 1}) ${text}` : text));
  return numbered.join(criteria.combine === 'both' ? '; и ' : '; или ');
}

/** How many of the criteria that follow make a ШНОР, after «при выполнении». */
export function rulesNeeded(criteria: Criteria): string {
  if (judgedRules(criteria).length < 2) return 'критерия';
  return criteria.combine === 'both' ? 'обоих критериев' : 'хотя бы одного критерия';
}

/** Where both signs are needed and a school has one: which; else null. */
export function oneSignText(
  { signs }: Pick<Verdict, 'signs'>,
  criteria: Criteria,
  years: readonly [number, number] | null,
): string | null {
  const { twoYears, combine } = criteria;
  const rules = judgedRules(criteria);
  if (!years || combine !== 'both' || twoYears === 'off' || rules.length < 2) return null;
  const held = rules.filter((rule) => (rule === 'two-procedures' ? signs.procedures : signs[twoYears]));
  return held.length === 1
    ? `правило не выполнено: один признак из двух – ${ruleShort(held[0]!, criteria, years)}`
    : null;
}

/** Short ground for a table's cell. */
export function ruleShort(rule: Rule, criteria: Criteria, years: readonly [number, number]): string {
  const [previous, last] = years;
  if (rule === 'two-procedures') {
    const count = criteria.twoProcedures === 'off' ? 0 : criteria.twoProcedures;
    return `низкие результаты не менее чем по ${inDative(count)} ${plural(count, 'процедуре', 'процедурам', 'процедурам')} за ${last}\u00a0год`;
  }
  const both = `в ${previous} и ${last} годах`;
  return criteria.twoYears === 'same' ? `одна и та же процедура ${both}` : `низкие результаты ${both}`;
}

/** What is done with results below the minimum; empty without a minimum. */
export function minimumText(criteria: Criteria): string {
  if (criteria.minParticipants === 0) return 'не задан, учитываются все результаты';
  const people = `${participantsCount(criteria.minParticipants)}`;
  const how = {
    count: 'меньшие группы учитываются наравне с остальными',
    mark: 'меньшие группы учитываются и отмечаются',
    exclude: 'результаты меньших групп не учитываются',
  }[criteria.belowMinimum];
  return `${people}; ${how}`;
}

/** «ВПР, математика, 5 класс; ОГЭ, русский язык»: procedures one by one. */
export const proceduresText = (procedures: Criteria['procedures']): string =>
  procedures.map((procedure: Procedure) => procedureTitle(procedure)).join('; ');

/** «Критерий: низкие результаты не менее чем по двум процедурам за 2026 год»: the rules a school meets; '' for none. */
export const metText = (
  { rules }: Pick<Verdict, 'rules'>,
  criteria: Criteria,
  years: readonly [number, number] | null,
): string => (rules.length > 0 ? `Критерий: ${rules.map((rule) => ruleText(rule, criteria, years)).join('; ')}` : '');

/** «Надёжность вывода: устойчиво», for a line beside the school; '' where nothing is known of it. */
export function certaintyLine(verdict: Verdict): string {
  const notes = certaintyNotes(verdict);
  return notes.length > 0 ? `Надёжность вывода: ${notes.join('; ')}` : '';
}

/** «Устойчиво» is said of a ШНОР alone: a risk is no firm thing, and what inexact numbers may overturn is not firm either. */
export function certaintyLabel({
  certainty,
  status,
  uncertain,
}: Pick<Verdict, 'certainty' | 'status' | 'uncertain'>): string | null {
  if (certainty === 'firm' && (status !== 'low' || uncertain)) return 'одна отметка вывода не меняет';
  return certainty && certaintyTitle[certainty];
}

/** How sure the verdict is, in words: its one label, then what else is to be known. */
export function certaintyNotes(verdict: Verdict): string[] {
  const notes: string[] = [];
  const label = certaintyLabel(verdict);
  if (label !== null) notes.push(label);
  if (verdict.uncertain) notes.push('числа источника неточны: вывод может быть другим');
  if (verdict.results.some(({ belowMinimum, excluded }) => belowMinimum && !excluded))
    notes.push('есть группы меньше минимума участников');
  if (verdict.incomplete) notes.push('данные неполны');
  return notes;
}

/** «от 12 до 55 %»: the 95 % interval of a share, in one piece. */
export const intervalText = (interval: readonly [number, number]): string =>
  `от ${decimal(interval[0] * 100, 0)} до ${percent(interval[1], 0)}`.replaceAll(' ', '\u00a0');

/** Which years to judge, when the one before the last has no results but an older has. */
export function yearsQuestion(last: number, older: number): Question {
  return {
    id: `years:${last}`,
    type: 'years',
    scope: 'workbook',
    text: `Результатов за ${last - 1} год нет. С каким годом сравнивать ${last} год?`,
    candidates: [
      {
        value: `${last - 1},${last}`,
        label: `Ни с каким: судить только ${last} год`,
        evidence: 'Правило двух лет не проверяется.',
      },
      {
        value: `${older},${last}`,
        label: `С ${older} годом`,
        evidence: `${listed([String(older), String(last)])} будут считаться двумя последними годами.`,
      },
    ],
    free: false,
  };
}
