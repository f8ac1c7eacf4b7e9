/** Words that several diagnostic sheets share. */
import type { Procedure } from '../model/procedure';
import { procedureTitle } from '../model/procedure';
import type { School } from '../model/school';
import { capital, decimal, listed, lowerFirst, percent } from './russian';

export const words = {
  municipality: 'Муниципалитет',
  school: 'Школа',
  number: '№ п/п',
  source: 'Источник',
  change: 'Изменение',
  fillIn: 'Заполняются ячейки с жёлтой заливкой.',
} as const;

/** «Математика и русский язык»: subjects as one phrase. */
export const subjectsText = (subjects: readonly string[]): string => capital(listed(subjects.map(lowerFirst)));

/** «ОГЭ, математика» with a capital letter. */
export const procedureName = (procedure: Procedure): string => capital(procedureTitle(procedure));

/** Titles of forms, printed on them and known again by them. */
export const processesTitle = 'Комплексная диагностика школьных процессов';
export const monitoringTitle = 'Мониторинг документов школ';
export const supportTitle = 'Схема сопровождения школ';

/** What a low result is called: «2» or below the minimum. */
export const lowName = (procedure: Procedure): string =>
  procedure.kind === 'ЕГЭ' ? 'доля не преодолевших минимум' : 'доля «2»';

/** Change of a share as percent points: «+5,2 п.п.», «−3 п.п.». */
export const pointsText = (change: number): string => `${change > 0 ? '+' : ''}${decimal(change * 100)} п.п.`;

/** «на 5,2 п.п.» without a sign. */
export const byPoints = (change: number): string => `на ${decimal(Math.abs(change) * 100)} п.п.`;

export const shareText = (share: number): string => percent(share, 1);

/** Who the document is about, for the line under the title. */
export function aboutText(
  about: { school: School | null; municipality: string | null; schools: readonly School[] },
  organisation?: string,
): string {
  if (about.school) return [about.school.name, about.school.municipality].filter(Boolean).join(', ');
  return about.municipality ?? organisation ?? 'Муниципальное образование: ______________________';
}

/** Part of the line for the signature by which it is told from people's own lines. */
export const signatureMark = '(подпись)';

/** The line for the signature; blanks stand where nothing is filled in. */
export const signatureText = (position: string, name: string): string =>
  `${position || '________________ (должность)'}   __________ ${signatureMark}   ${name || '________________ (Ф. И. О.)'}   «___» ________ 20__ г.`;
