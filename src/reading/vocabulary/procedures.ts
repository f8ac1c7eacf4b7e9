/** Words that tell the procedure and its sitting; one line is one phrase. */
export const kindWords = {
  ВПР: ['впр', 'всероссийск* проверочн*'],
  ОГЭ: ['огэ', 'основн* государственн* экзамен*', 'гиа 9', 'гиа9'],
  ЕГЭ: ['егэ', 'един* государственн* экзамен*', 'гиа 11', 'гиа11'],
} as const;

/** Not the main period: left out unless asked for. */
export const sittingWords = {
  september: [
    'сентябр*',
    'дополнительн* период*',
    'дополнительн* срок*',
    'пересдач*',
    'повторн* сдач*',
    'дополнительн* этап*',
  ],
  autumn: ['осен*'],
  gve: ['гвэ', 'государственн* выпускн* экзамен*'],
  early: ['досрочн*'],
  reserve: ['резервн* дн*', 'резервн* день', 'резервн* срок*', 'резервн* период*'],
} as const;
export type Sitting = keyof typeof sittingWords;
/** Years whose ВПР of the spring were put off to the autumn: there it is the main period. */
export const mainAutumns: readonly number[] = [2020, 2022];

/** «без учёта сентябрьских сроков» says the opposite of «сентябрьские сроки». */
export const negations = ['без', 'не', 'до', 'кроме', 'исключ*', 'исключая', 'включа*', 'учетом'];

/** Work that is neither ВПР nor ОГЭ nor ЕГЭ, even where it is called so: nothing of it is judged. */
export const rehearsals = [
  'пробн*',
  'репетиционн*',
  'тренировочн*',
  'репетиция',
  'впр спо',
  'впр в спо',
  'впр для спо',
  'студент*',
  'первокурсник*',
  'первый курс',
  'первых курсов',
  '1 курс',
  '1 курса',
  '1 курсов',
  'тренинг*',
  'тренировк*',
  'апробаци*',
  // What is expected or shown how to fill in is nobody's result.
  'прогноз*',
  'ожидаем*',
  'планов* показател*',
  'планов* значени*',
  'планов* результат*',
  'планируем*',
  'целев* показател*',
  'целев* значени*',
  'целев* ориентир*',
  'образец',
  'образцы',
  'шаблон*',
  'макет*',
  'пример заполнени*',
];
/** What follows one of these is the work's model, not the work: «диагностика в формате ОГЭ». */
export const modelWords = [
  'в формате',
  'формат',
  'по материалам',
  'по образцу',
  'по типу',
  'по модели',
  'по аналогии с',
  'подготовк* к',
  'готовност* к',
];
/** Other work, where no procedure is named beside it. */
export const otherProcedures = [
  'диагностическ* работ*',
  'контрольн* работ*',
  'административн* контрольн*',
  'входн* контрол*',
  'входн* диагностик*',
  'диагностическ* тест*',
  'срезов* работ*',
  'кдр',
  'рдр',
  'ркр',
  'дкр',
  'нико',
  'pisa',
  'мониторингов* работ*',
  'итогов* собеседовани*',
  'итогов* сочинени*',
  'олимпиад*',
  'промежуточн* аттестаци*',
  'функциональн* грамотност*',
];

/** Works of the school year: other work too, unless another title or the sheet's name says which of the three it is. */
export const schoolWorks = [
  'годов* отметк*',
  'годов* оценк*',
  'итогов* отметк*',
  'итогов* оценк*',
  'отметк* за год',
  'оценк* за год',
  'четверть',
  'четверти',
  'четвертям',
  'триместр*',
  'полугоди*',
  'полугодов*',
  'срез',
  'среза',
  'срезы',
  'срезов',
  'рпр',
  'диагностик*',
  'диагностическ*',
  'стартов*',
  'текущ* успеваемост*',
  'успеваемост* за',
];

/** After one of these, to the end of its bracket or of the text, a year is another's: it dates nothing. */
export const asideWords = [
  'в т ч',
  'в том числе',
  'участвовавш*',
  'шкал*',
  'утв',
  'утвержд*',
  'изменени*',
  'прирост*',
  'отклонени*',
  'разниц*',
  'по сравнению',
  'в сравнении',
  'сравнени* с',
  'относительно',
  'прошл* лет',
  'прошл* год*',
  'предыдущ*',
  'приказ*',
  'распоряжени*',
  'письм*',
  'постановлени*',
  'утвержден*',
  'по состоянию',
  'выгрузк*',
  'сформирован*',
  'напечатан*',
  'дата составления',
  'дата формирования',
];
/** Right before a year, one of these compares with it. */
export const comparingWords = ['к', 'против', 'чем в', 'чем', 'к уровню', 'к показателям', 'к результатам'];

/** Words that may stand beside a year, a class, a subject or a procedure in a caption or a heading that says of what the rows are. */
export const besideProcedures = [
  'проводил*',
  'проведен*',
  'дата',
  'даты',
  'день',
  'дни',
  'когда',
  'сдач*',
  'сдаваем*',
  'написани*',
  'выполнени*',
  'обучени*',
  'учебн*',
  'школьн*',
  'общеобразовательн*',
  'отчетн*',
  'календарн*',
  'текущ*',
  'выбор*',
  'обязательн*',
  'номер',
  'имя',
  'буква',
  'буквой',
  'групп*',
  'какой',
  'какая',
  'каком',
  'котор*',
  'укажите',
  'выберите',
  'итог*',
  'оценк*',
  'качеств*',
  'контрол*',
  'спо',
  'весн*',
  'осен*',
  ...['январ*', 'феврал*', 'март*', 'апрел*', 'май', 'мая', 'мае', 'июн*', 'июл*', 'август*', 'сентябр*', 'октябр*'],
  ...['ноябр*', 'декабр*'],
];

/** Columns of remarks: they name no procedure and no subject, whatever is written there. */
export const remarkColumns = [
  'примечани*',
  'комментари*',
  'замечани*',
  'пояснени*',
  'справочно',
  'дополнительн* информаци*',
  'причин*',
];

/** Beginnings of words that make a column of days date its rows. */
export const datedWords = ['дата', 'даты', 'день', 'когда', 'проведен'];

/** Captions that tell one part of the participants from another and say nothing else. */
export const partWords = [
  'мальч',
  'мальчик*',
  'дев',
  'девоч*',
  'юнош*',
  'юн',
  'девуш*',
  'дев-ки',
  'м-ки',
  'овз',
  'с овз',
  'без овз',
  'инвалид*',
  'остальн*',
  'прочи*',
  'другие',
];

/** Whom or what a title that names one of these is about: a part of the participants, a part of the work. */
export const titleParts: readonly string[] = [
  'с овз',
  'овз',
  'дет* инвалид*',
  'выпускник* прошлых лет',
  'медалист*',
  'мигрант*',
  'задание \\d+',
  'задание № ?\\d+',
  'модуль "[а-я]+"',
];
