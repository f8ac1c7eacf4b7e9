/** «Не проводилось»: words of the screen. */
import type { NotHeld } from '../../model/criteria';
import { procedureTitle, type Procedure } from '../../model/procedure';

/** «ВПР, математика, 5 класс»; without a subject every one of the kind. */
export const notHeldTitle = ({ kind, subject, grade }: Pick<NotHeld, 'kind' | 'subject' | 'grade'>): string =>
  subject === null ? `${kind}, все предметы` : procedureTitle({ kind, subject, grade } satisfies Procedure);

/** «ОГЭ, все предметы, 2020 год»; where it was not held stands with one school's entry alone. */
const what = (of: NotHeld): string => `${notHeldTitle(of)}, ${of.year} год`;
const entry = (of: NotHeld): string => `${what(of)}: ${of.school ? of.school.name : 'во всех школах книги'}`;

export const notHeldWords = {
  title: 'Не проводилось',
  help: 'Процедура, которой не было, – не «нет данных»: по ней никто не должен результата, и в «недостаточно данных» она не входит. Если результат всё же есть, он учитывается.',
  procedure: 'Процедура',
  choose: 'выберите',
  year: 'Год',
  where: 'Где',
  everybody: 'во всех школах книги',
  add: 'Добавить',
  remove: 'Убрать',
  removeLabel: (of: NotHeld): string => `Убрать: ${entry(of)}`,
  said: (count: number): string => `Указано: ${count}`,
  nobody: 'Не проводилось во всей стране',
  what,
  entry,
} as const;
