/** Words that several diagnostic sheets share. */
import type { Procedure } from '../../model/procedure';
import { procedureTitle } from '../../model/procedure';
import type { School } from '../../model/school';
import { capital, listed, lowerFirst, points, signedName, typeset } from '../russian/russian';

export const words = {
  municipality: 'Муниципалитет',
  school: 'Школа',
  number: '№ п/п',
  source: 'Источник',
  change: 'Изменение',
  fillIn: 'Заполняются ячейки с жёлтой заливкой.',
  /** Title of Excel's refusal of what is no number. */
  checkNumber: 'Проверьте число',
} as const;

/** «Математика (в том числе профильная) и русский язык»: subjects as one phrase, levels of an exam with their subject. */
export function subjectsText(subjects: readonly string[]): string {
  const baseOf = (subject: string) => subject.replace(/ \(.+\)$/, '');
  const isLevel = (subject: string) => baseOf(subject) !== subject && subjects.includes(baseOf(subject));
  const named = subjects
    .filter((subject) => !isLevel(subject))
    .map((subject) => {
      const levels = subjects.filter((other) => isLevel(other) && baseOf(other) === subject);
      const inner = levels.map((level) => level.slice(subject.length + 2, -1));
      return lowerFirst(levels.length > 0 ? `${subject} (в том числе ${listed(inner)})` : subject);
    });
  return capital(listed(named));
}

/** «ОГЭ, математика» with a capital letter. */
export const procedureName = (procedure: Procedure): string => typeset(capital(procedureTitle(procedure)));

/** Titles of forms, printed on them and known again by them. */
export const processesTitle = 'Комплексная диагностика школьных процессов';
export const monitoringTitle = 'Мониторинг документов школ';
export const supportTitle = 'Схема сопровождения школ';
/** As the order that approves it names it. */
export const supportHeading = `${supportTitle} с низкими образовательными результатами`;

/** What a low result is called: «2» or below the minimum. */
export const lowName = (procedure: Procedure): string =>
  procedure.kind === 'ЕГЭ' ? 'доля участников, не преодолевших минимальный порог' : 'доля участников, получивших «2»';

/** Unit of a difference of shares, in captions. */
export const pointsUnit = 'п.\u00a0п.';

/** Difference of two shares 0–1 as they are printed, in points: the figures of a line add up. */
export const shownPoints = (from: number, to: number): number => (Math.round(to * 1000) - Math.round(from * 1000)) / 10;

/** Difference of two means as they are printed, to two digits. */
export const shownMeans = (from: number, to: number): number => (Math.round(to * 100) - Math.round(from * 100)) / 100;

/** «на 5,2 п. п.» without a sign. */
export const byPoints = (from: number, to: number): string =>
  `на\u00a0${points(Math.abs(shownPoints(from, to)) / 100).replace('+', '')}`;

/** «1 ОО из 12» */
export const ofAll = (count: number, all: number): string => `${count}\u00a0ОО из ${all}`;
/** «одна ОО», «5 ОО»: the word does not change. */
export const organisations = (count: number): string => `${count}\u00a0ОО`;

/** «по 12 ОО, участвовавшим в оба года» */
export const ofBothYears = (count: number): string =>
  `по\u00a0${organisations(count)}, ${count % 10 === 1 && count % 100 !== 11 ? 'участвовавшей' : 'участвовавшим'} в оба года`;
/** Caption of a column of changes, each with the number of its schools: «Изменение, п. п. (ОО)». */
export const changeCaption = (unit: string): string => `${words.change}${unit ? `, ${unit}` : ''} (ОО)`;
/** Beside a table of changes: of which schools they are. */
export const changesNote =
  'Изменение рассчитано по ОО, участвовавшим в оба года; их число указано в скобках. Значения каждого года\u00a0— по всем участникам.';

/** Who the document is about, for the line under the title. */
export function aboutText(
  about: { school: School | null; municipality: string | null; schools: readonly School[] },
  organisation: string,
): string {
  if (about.school) return [about.school.name, about.school.municipality].filter(Boolean).join(', ');
  return organisation || about.municipality || 'Муниципальное образование: ______________________';
}

/** What a school decides on a factor of its risk profile. */
export const riskDecisions = { accepted: 'принят в работу', declined: 'отклонён' } as const;

/** Part of the line for the signature by which it is told from people's own lines. */
export const signatureMark = '(подпись)';

/** Who signs a school's risk profile. */
export const profileSignatures: readonly string[] = ['Директор', 'Куратор ШНОР'].map(
  (who) => `${who}   __________ (подпись)   ________________ (И.О. Фамилия)   «___» ________ 20__\u00a0г.`,
);

/** The line for the signature; blanks stand where nothing is filled in. */
export const signatureText = (position: string, name: string): string =>
  `${position || '________________ (должность)'}   __________ ${signatureMark}   ${name ? signedName(name) : '________________ (И.О. Фамилия)'}   «___» ________ 20__\u00a0г.`;
