/** Words of the sheet of signs of bias: what each marker compares, what it needs and how a sign of it reads. */
import { procedureTitle, type Procedure } from '../../model/procedure';
import { counted, decimal, participantsCount, percent, share } from '../russian/russian';

const people = (count: number | null): string => (count === null ? '' : ` (${participantsCount(count)})`);

/** The least that a comparison takes: people of a group, pupils of a distribution, schools; the share beside the journal. */
interface Limits {
  group: number;
  distribution: number;
  schools: number;
  journalShare: number;
}
/** Figures of a sign. */
interface Sign {
  value: number;
  limit: number;
  people: number | null;
  score?: number;
  direction: string | null;
  group: string;
}

interface MarkerWords {
  title: string;
  /** How it is computed, with the limits that were used. */
  rule(limits: Limits): string;
  /** What it needs that the workbook does not have. */
  needs: string;
  /** The figures of a sign. */
  sign(sign: Sign): string;
}

const markers = {
  inflatedMean: {
    title: 'Завышенная средняя отметка',
    rule: ({ group, schools }) =>
      `Нижняя граница 95 %-го интервала средней отметки школы (x̄ ± 1,96·s/√n) выше верхней границы интервала региона. Группы от ${group} человек. Без строки региона сравнение идёт со всеми школами книги, если их не меньше ${schools}.`,
    needs: 'нужны отметки «2»–«5» школ и строка региона или достаточно школ',
    sign: (sign) =>
      `Средняя отметка с учётом разброса не ниже ${decimal(sign.value, 2)}, по региону не выше ${decimal(sign.limit, 2)}${people(sign.people)}`,
  },
  journalCorrelation: {
    title: 'Расхождение отметок журнала и баллов',
    rule: ({ group }) =>
      `Коэффициент Спирмена между отметками журнала и первичными баллами меньше нуля. Группы от ${group} человек.`,
    needs: 'нужны индивидуальные результаты с отметками журнала',
    sign: (sign) => `ρ = ${decimal(sign.value, 2)}: чем выше отметка в журнале, тем ниже балл${people(sign.people)}`,
  },
  journalShift: {
    title: 'Расхождение отметок с журналом',
    rule: ({ group, journalShare }) =>
      `Доля отметок ниже или выше отметок журнала не меньше ${percent(journalShare, 0)}. Группы от ${group} человек.`,
    needs: 'нужна таблица сравнения отметок с журналом',
    sign: (sign) =>
      `${sign.direction === 'below' ? 'Ниже' : 'Выше'} отметки журнала — ${share(sign.value)}, граница ${percent(sign.limit, 0)}${people(sign.people)}`,
  },
  gradeJump: {
    title: 'Резкое изменение между классами',
    rule: ({ group, schools }) =>
      `K — средняя отметка класса, делённая на среднюю отметку тех же обучающихся через год в следующем классе. Признак: K больше P75 + 3·IQR (падение) или меньше P25 − 3·IQR (рост) по всем школам. Группы от ${group} человек, школ не меньше ${schools}.`,
    needs: 'нужны результаты соседних классов за два года',
    sign: (sign) =>
      `${sign.direction === 'fall' ? 'Падение' : 'Рост'}: K = ${decimal(sign.value, 2)}, граница ${decimal(sign.limit, 2)}${people(sign.people)}`,
  },
  borderPeak: {
    title: 'Пик на границе отметки',
    rule: ({ distribution }) =>
      `Балл на границе отметки получен вдвое чаще соседнего меньшего, и это больше чем на 3 стандартных отклонения выше доли по региону. Распределения от ${distribution} человек.`,
    needs: 'нужны распределения первичных баллов и отметки той же группы',
    sign: (sign) =>
      `${counted(sign.score ?? 0, 'балл', 'балла', 'баллов')} — у ${share(sign.value)} участников, на балл меньше — у ${share(sign.limit)}${people(sign.people)}`,
  },
  published: {
    title: 'Маркеры из таблицы региона',
    rule: () => 'Маркеры, проставленные в готовой таблице; здесь только повторены.',
    needs: 'таблицы с маркерами нет',
    sign: (sign) => `${counted(sign.value, 'маркер', 'маркера', 'маркеров')}: ${sign.group}`,
  },
} as const satisfies Record<string, MarkerWords>;

export const biasWords = {
  title: 'Признаки необъективности',
  pageTitle: 'Признаки необъективности результатов',
  note: 'Признак является основанием для изучения условий проведения и проверки работ, не доказывает необъективность и не учитывается при отнесении ОО к ШНОР.',
  marker: 'Признак',
  checks: 'Объём проверки',
  checked: 'Сравнений',
  tooFew: 'Данных недостаточно',
  found: 'Выявлено',
  rule: 'Порядок расчёта',
  few: 'мало данных',
  unchecked: (needs: string): string => ` Не проверено: ${needs}.`,
  signs: 'ОО, имеющие признаки необъективности',
  noSigns: 'По проверенным данным признаки необъективности не выявлены. Объём проверки указан выше.',
  procedure: 'Процедура',
  figures: 'Данные, по которым выявлен признак',
  markers,
  /** The one limit that the form asks for. */
  fewestSchools: {
    title: 'Минимальное число школ для сравнения',
    description: 'Если в книге школ меньше, признаки, которые сравнивают школы между собой, не проверяются.',
  },
} as const;

interface Of {
  procedure: Procedure;
  year: number;
}
/** «ВПР МА 6, 2025»; two procedures for a jump. */
export function signProcedure(sign: {
  results: readonly Of[];
  procedure: Procedure | null;
  year: number | null;
}): string {
  if (sign.results.length > 1)
    return sign.results.map(({ procedure, year }) => `${procedureTitle(procedure)}, ${year}`).join(' → ');
  return [sign.procedure ? procedureTitle(sign.procedure) : '', sign.year ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
