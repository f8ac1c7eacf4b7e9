/** What each marker compares and how a sign of it reads. */
import { procedureTitle } from '../../../model/procedure';
import { counted, decimal, percent, share } from '../../../words/russian';
import type { BiasLimits, BiasMarker, BiasSign } from '../../../judging/bias';

export const markerTitle: Readonly<Record<BiasMarker, string>> = {
  inflatedMean: 'Завышенная средняя отметка',
  journalCorrelation: 'Расхождение отметок журнала и баллов',
  journalShift: 'Расхождение отметок с журналом',
  gradeJump: 'Резкое изменение между классами',
  borderPeak: 'Пик на границе отметки',
  published: 'Маркеры из таблицы региона',
};

/** How it is computed, with the limits that were used. */
export function markerRule(marker: BiasMarker, limits: BiasLimits): string {
  switch (marker) {
    case 'inflatedMean':
      return `Нижняя граница 95 %-го интервала средней отметки школы (x̄ ± 1,96·s/√n) выше верхней границы интервала региона. Группы от ${limits.group} человек. Без строки региона сравнение идёт со всеми школами книги, если их не меньше ${limits.schools}.`;
    case 'journalCorrelation':
      return `Коэффициент Спирмена между отметками журнала и первичными баллами меньше нуля. Группы от ${limits.group} человек.`;
    case 'journalShift':
      return `Доля отметок ниже или выше отметок журнала не меньше ${percent(limits.journalShare, 0)}. Группы от ${limits.group} человек.`;
    case 'gradeJump':
      return `K — средняя отметка класса, делённая на среднюю отметку тех же обучающихся через год в следующем классе. Признак: K больше P75 + 3·IQR (падение) или меньше P25 − 3·IQR (рост) по всем школам. Группы от ${limits.group} человек, школ не меньше ${limits.schools}.`;
    case 'borderPeak':
      return `Балл на границе отметки получен вдвое чаще соседнего меньшего, и это больше чем на 3 стандартных отклонения выше доли по региону. Распределения от ${limits.distribution} человек.`;
    case 'published':
      return 'Маркеры, проставленные в готовой таблице; здесь только повторены.';
  }
}

/** What a marker needs that the workbook does not have. */
export const markerNeeds: Readonly<Record<BiasMarker, string>> = {
  inflatedMean: 'нужны отметки «2»–«5» школ и строка региона или достаточно школ',
  journalCorrelation: 'нужны индивидуальные результаты с отметками журнала',
  journalShift: 'нужна таблица сравнения отметок с журналом',
  gradeJump: 'нужны результаты соседних классов за два года',
  borderPeak: 'нужны распределения первичных баллов и отметки той же группы',
  published: 'таблицы с маркерами нет',
};

/** The figures of a sign in words. */
export function signText(sign: BiasSign): string {
  const people = sign.people === null ? '' : ` (${counted(sign.people, 'участник', 'участника', 'участников')})`;
  switch (sign.marker) {
    case 'inflatedMean':
      return `Средняя отметка с учётом разброса не ниже ${decimal(sign.value, 2)}, по региону не выше ${decimal(sign.limit, 2)}${people}`;
    case 'journalCorrelation':
      return `ρ = ${decimal(sign.value, 2)}: чем выше отметка в журнале, тем ниже балл${people}`;
    case 'journalShift':
      return `${sign.direction === 'below' ? 'Ниже' : 'Выше'} отметки журнала — ${share(sign.value)}, граница ${percent(sign.limit, 0)}${people}`;
    case 'gradeJump':
      return `${sign.direction === 'fall' ? 'Падение' : 'Рост'}: K = ${decimal(sign.value, 2)}, граница ${decimal(sign.limit, 2)}${people}`;
    case 'borderPeak':
      return `${counted(sign.score ?? 0, 'балл', 'балла', 'баллов')} — у ${share(sign.value)} участников, на балл меньше — у ${share(sign.limit)}${people}`;
    case 'published':
      return `${counted(sign.value, 'маркер', 'маркера', 'маркеров')}: ${sign.group}`;
  }
}

/** «ВПР МА 6, 2025»; two procedures for a jump. */
export function signProcedure(sign: BiasSign): string {
  if (sign.results.length > 1)
    return sign.results.map(({ procedure, year }) => `${procedureTitle(procedure)}, ${year}`).join(' → ');
  return [sign.procedure ? procedureTitle(sign.procedure) : '', sign.year ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

/** The one limit that the form asks for. */
export const fewestSchools = {
  title: 'Минимальное число школ для сравнения',
  description: 'Если в книге школ меньше, признаки, которые сравнивают школы между собой, не проверяются.',
};
