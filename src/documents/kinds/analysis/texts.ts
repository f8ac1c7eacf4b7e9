/** Parts of the analysis and the sentences drafted from figures; every line is there to be edited. */
import { counted, listed, percent } from '../../../words/russian';
import type { BeforeAfter, SchoolNow } from './results';
import type { PlanMeasure } from './plan';

export const headings = {
  aim: 'Цель',
  ground: 'Обоснование',
  tasks: 'Задачи',
  problem: 'Описание проблемы',
  done: 'Что выполнено',
  late: 'Что не выполнено в срок',
  indicators: 'Показатели: исходное, цель, факт',
  results: 'Результаты до и после',
  schools: 'Выйдут ли школы из списка сейчас',
  conclusions: 'Выводы',
  decided: 'Решили',
} as const;

export const aim = [
  'Помочь школам с низкими результатами так изменить обучение и управление, чтобы они вышли из списка и удержали результат',
];
export const ground = [
  'Низкий результат школы складывается из качества уроков, управления и условий, поэтому поддержка велась на всех уровнях: муниципалитет, школа, класс, учитель',
];
export const tasks = [
  'Выяснить причины низких результатов в каждой школе',
  'Закрепить за школами кураторов и наставников, вести их до видимого результата',
  'Дать учителям слабых предметов обучение по их собственным дефицитам',
  'Следить за сроками и результатами, вовремя менять план',
];
export const decided = [
  'Анализ выполнения дорожной карты принять к сведению',
  'Невыполненные в срок мероприятия перенести в новую дорожную карту, назначить по каждому ответственного',
  'Школам, оставшимся в списке, обновить антирисковые программы с учётом новых результатов',
  'Опыт школ, которые вышли из списка, представить на муниципальном методическом объединении',
  'Разместить анализ на сайте методической службы',
];

const schoolsText = (count: number) => counted(count, 'школа', 'школы', 'школ');
const measuresText = (count: number) => counted(count, 'мероприятие', 'мероприятия', 'мероприятий');

/** Conclusions from what was counted; nothing is said of what the workbook does not know. */
export function conclusions(
  measures: readonly PlanMeasure[],
  rows: readonly BeforeAfter[],
  schools: readonly SchoolNow[],
): string[] {
  const texts: string[] = [];
  const counting = measures.filter(({ status }) => status !== 'снято');
  if (counting.length > 0) {
    const done = counting.filter(({ status }) => status === 'выполнено').length;
    const late = counting.filter(({ lateDays }) => lateDays > 0).length;
    texts.push(
      `Выполнено ${done} из ${counted(counting.length, 'мероприятия', 'мероприятий', 'мероприятий')} (${percent(done / counting.length, 0)})${late > 0 ? `, с нарушением срока остаётся ${measuresText(late)}` : ', просроченных нет'}`,
    );
  }
  const compared = rows.filter(({ before, after }) => before.participants > 0 && after.participants > 0);
  if (compared.length > 0) {
    const share = ({ people, participants }: BeforeAfter['before']) => people / participants;
    const better = compared.filter(({ before, after }) => share(after) < share(before)).length;
    texts.push(
      `Доля низких результатов у названных школ снизилась по ${better} из ${counted(compared.length, 'процедуры', 'процедур', 'процедур')}`,
    );
  }
  const named = (of: SchoolNow[]) => listed(of.map(({ school }) => school.name));
  const leaving = schools.filter(({ leaves }) => leaves === 'yes');
  const staying = schools.filter(({ leaves }) => leaves === 'no');
  const unknown = schools.filter(({ leaves }) => leaves === 'unknown');
  if (leaving.length > 0)
    texts.push(`По новым результатам из списка вышли бы ${schoolsText(leaving.length)}: ${named(leaving)}`);
  if (staying.length > 0)
    texts.push(`В списке остаются ${schoolsText(staying.length)}: ${named(staying)}; поддержку следует продолжить`);
  if (unknown.length > 0) texts.push(`Данных недостаточно, чтобы судить о выходе из списка: ${named(unknown)}`);
  return texts;
}
