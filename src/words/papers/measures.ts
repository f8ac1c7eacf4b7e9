/** Words of addressed help: grounds of a school, what a measure is about, results to reach. */
import { procedureTitle, type Procedure } from '../../model/procedure';
import { capital, lowerFirst, share, shareOf } from '../russian/russian';

/** «5‑й» is not broken between lines. */
const hyphen = '\u2011';

const grade = (procedure: Procedure): string =>
  procedure.kind === 'ВПР' && procedure.grade !== null ? `${procedure.grade}${hyphen}й\u00a0класс` : '';

/** «5–6-е классы», «6-й класс», «4, 6-е классы» */
function classes(grades: readonly number[]): string {
  if (grades.length === 0) return 'все классы';
  if (grades.length === 1) return `${grades[0]}${hyphen}й\u00a0класс`;
  const isRun = grades.every((one, i) => i === 0 || one === grades[i - 1]! + 1);
  return `${isRun ? `${grades[0]}–${grades[grades.length - 1]}` : grades.join(', ')}${hyphen}е\u00a0классы`;
}

const levels: Readonly<Record<string, string>> = { профильная: 'профильный уровень', базовая: 'базовый уровень' };
const levelOf = ({ subject }: Procedure): string => levels[/\((.+)\)$/.exec(subject)?.[1] ?? ''] ?? '';
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** What the baselines of general measures are of. */
export const generalIndicators = {
  shnor: 'Число ШНОР',
  lowResults: 'Доля низких результатов среди всех результатов ОО за год',
} as const;

export const ground = {
  /** «ОГЭ, математика»; of ВПР with the grade. */
  procedure: (procedure: Procedure): string => procedureTitle(procedure),
  result: (year: number, low: number, participants: number): string =>
    `${year}\u00a0г.\u00a0— ${shareOf(low, participants)}`,
  noResult: (year: number): string => `${year}\u00a0г.\u00a0— нет данных`,
  reason: (procedure: Procedure, twoYears: boolean): string => {
    const subject = procedure.subject.replace(/ \(.*\)$/, '');
    return `${lowerFirst(subject)} (${joined(procedure.kind, levelOf(procedure), grade(procedure), twoYears ? 'два года' : '')})`;
  },
  /** The line under a school's heading. */
  line: (grounds: string, criterion: string): string =>
    `Основание: ${[grounds, criterion && `критерий: ${criterion}`].filter((part) => part !== '').join('; ')}.`,
} as const;

export const addressed = {
  classes,
  /** «ОГЭ; ВПР, 5–6-е классы; ЕГЭ, профильный уровень»: procedures of one subject. */
  procedures(list: readonly Procedure[]): string {
    const grades = [...new Set(list.flatMap((one) => (one.kind === 'ВПР' && one.grade !== null ? [one.grade] : [])))];
    const named = list.map((one) =>
      one.kind === 'ВПР'
        ? joined('ВПР', grades.length > 0 ? classes(grades.sort((a, b) => a - b)) : '')
        : joined(one.kind, levelOf(one)),
    );
    return [...new Set(named)].join('; ');
  },
  factor: (title: string, significance: 'high' | 'medium' | 'low'): string =>
    `${lowerFirst(title)}, ${{ high: 'высокая', medium: 'средняя', low: 'низкая' }[significance]} значимость`,
} as const;

export const targets = {
  heading: 'Целевые показатели',
  /** What is measured: a share of participants of one procedure. */
  title: (procedure: Procedure): string =>
    capital(
      procedure.kind !== 'ЕГЭ'
        ? `доля участников ${procedureTitle(procedure)}, получивших отметку «2»`
        : `доля участников ${procedureTitle(procedure)}, не преодолевших минимальный порог`,
    ),
  /** The criterion itself, and where the school starts from. */
  result: (threshold: number, low: number, participants: number, year: number): string =>
    `Менее ${share(threshold)} (исходное значение\u00a0— ${shareOf(low, participants)}, ${year}\u00a0г.)`,
  /** Beside the result, where a plan prints both. */
  indicator: 'доля участников с низким результатом, %',
  evidence: 'Результаты оценочных процедур',
  term: 'август',
} as const;

/** Names that the data give to a general measure. */
export const named = {
  schools: (names: readonly string[]): string => ` (${names.join('; ')})`,
  byList: ' (по перечню ШНОР)',
  pair: (school: string, mentor: string): string => `${school}\u00a0— ${mentor}`,
} as const;
