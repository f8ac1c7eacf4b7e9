/** Words of «Разослать школам»: the archive's files and the list in it. */
export const packageWords = {
  archive: 'Рассылка школам',
  fill: 'Заполнить и вернуть',
  page: 'Страница школы',
  roadmap: 'Дорожная карта',
  forms: 'Формы для заполнения',
  list: 'Список рассылки',
  listTitle: 'Список рассылки материалов общеобразовательным организациям',
  made: (date: string) =>
    `Сформировано ${date}. Каждой ОО направляются файлы её папки; заполняется и возвращается файл «Заполнить и вернуть».`,
  /** A folder's name where two municipalities have schools of one name. */
  whose: (school: string, municipality: string) => `${school} (${municipality})`,
  /** Schools asked for that are not of the municipality the office is of. */
  others: (count: number): string =>
    `Школ другого муниципалитета: ${count} – без папок; для всех школ снимите муниципалитет в сведениях об организации.`,
  columns: ['№ п/п', 'Муниципалитет', 'Школа', 'Папка в архиве', 'Файлы', 'Направлено', 'Возвращено'],
} as const;
