/** Words of the table of acts. */
import { longDate, typeset } from '../russian/russian';

export const actsWords = {
  title: 'Нормативно-правовое обеспечение',
  sheet: 'Нормативные акты',
  columns: [
    '№ п/п',
    'Наименование нормативного правового акта',
    'Основные положения',
    'Источник реквизитов',
    'Проверка',
  ],
  /** Beside an act whose requisites were confirmed, and one whose were not. */
  confirmed: 'проверьте редакцию',
  unconfirmed: 'проверьте реквизиты и редакцию',
  blank: 'впишите дату и номер',
} as const;

/** «Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «…»»; an act without date and number stands by its name. */
export function actName(act: { kind: string; date: string | null; number: string | null; title: string }): string {
  const requisites = act.date && act.number ? ` от ${longDate(act.date)} № ${act.number}` : '';
  return typeset(`${act.kind}${requisites}${act.title ? ` «${act.title}»` : ''}`);
}
