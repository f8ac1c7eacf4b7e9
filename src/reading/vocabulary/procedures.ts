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
  gve: ['гвэ', 'государственн* выпускн* экзамен*'],
  early: ['досрочн*'],
} as const;
export type Sitting = keyof typeof sittingWords;

/** «без учёта сентябрьских сроков» says the opposite of «сентябрьские сроки». */
export const negations = ['без', 'не', 'кроме', 'исключ*', 'исключая'];

/** Work that is neither ВПР nor ОГЭ nor ЕГЭ, even where it is called so: nothing of it is judged. */
export const rehearsals = ['пробн*', 'репетиционн*', 'тренировочн*', 'репетиция'];
/** Other work, where no procedure is named beside it. */
export const otherProcedures = [
  'диагностическ* работ*',
  'контрольн* работ*',
  'административн* контрольн*',
  'входн* контрол*',
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
