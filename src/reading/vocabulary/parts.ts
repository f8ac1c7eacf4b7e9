/** Words by which a title, a heading or a sheet's name speaks of a part and of nothing besides; one line is one phrase. */

/** A part of the people. */
export const partsOfPeople = [
  'овз',
  'зпр',
  'инвалид*',
  'впл',
  'выпускник* прошл* лет',
  'медалист*',
  'высокобалльник*',
  'стобалльник*',
  'экстерн*',
  'мигрант*',
  'инофон*',
  'иностранн* граждан*',
  'юноши',
  'юношей',
  'девушк*',
  'девушек',
  'мальчик*',
  'девочк*',
  'девочек',
  'надомн*',
  'семейн* форм*',
  'семейн* образовани*',
  'групп* риска',
];

/** A part of the work, by its number or its name. */
export const partsOfWork = [
  ...['задание', 'задания', 'заданию', 'задача', 'задачи', 'задаче'].flatMap((task) =>
    ['', '№ ?', '"?[сc]'].map((mark) => `${task} ${mark}\\d+(?! ?[-–,]| и | по )`),
  ),
  'модул*',
  'устн* част*',
  'письменн* част*',
  'говорени*',
  'втор* част*',
];

/** Sheets that are kept beside the one that counts. */
export const draftNames = ['черновик*', 'план', 'прошл* год', 'прошл* учебн* год', 'резерв', 'архив'];

/** A text that names both sides names all. */
export const bothTogether: readonly (readonly (readonly string[])[])[] = [
  [
    ['юноши', 'юношей', 'мальчик*'],
    ['девушк*', 'девушек', 'девочк*', 'девочек'],
  ],
  [['прошл* лет'], ['текущ* год*', 'этого года', 'выпускник* 20\\d\\d']],
  [['овз'], ['категори*', 'остальн*', 'без овз']],
];

/** What stands beside a part where the whole is meant, or all but the part. */
export const wholeAgain = [
  'без',
  'не',
  'кроме',
  'исключ*',
  'включ*',
  'уч[её]т*',
  'считая',
  'вместе с',
  'в т ч',
  'в том числе',
  'из них',
];
