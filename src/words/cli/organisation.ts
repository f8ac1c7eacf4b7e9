/** What the help of a command says of the office: the file with everything, single parameters over it. */
export const organisationHelp = `  --organisation ФАЙЛ.json сведения об организации: municipality, authority, headPosition, headName,
                           contacts (телефон и почта), period, order {number, date, annex},
                           people {роль: имя}, font {name, size}
  --municipality ИМЯ       муниципалитет, как его напечатать; если в данных их несколько – документ только по нему
  --authority ОРГАН        кто утверждает, в родительном падеже: «отдела образования …»
  --period 2026-2027       учебный год; календарный – 2026, несколько лет – 2026-2028`;

/** The same fields where the file does not fit. */
export const organisationFieldNames =
  'municipality, authority, headPosition, headName, contacts, period, order (number, date, annex), people, font (name, size)';
