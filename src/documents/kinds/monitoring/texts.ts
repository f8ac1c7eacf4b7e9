/** Captions of the register, by which it is read back, and the values of its lists. */
export const captions = {
  number: '№ п/п',
  school: 'Школа',
  document: 'Документ',
  due: 'Срок',
  approved: 'Утверждён',
  link: 'Ссылка на документ',
  state: 'Состояние',
  june: 'Этап: июнь',
  november: 'Этап: ноябрь',
  note: 'Примечание',
} as const;

export const documentStates = ['не начат', 'в разработке', 'на доработке', 'утверждён', 'размещён'] as const;
/** States in which nothing is left to do. */
export const readyStates = ['утверждён', 'размещён'] as const;
export const stageStates = ['представлено', 'частично', 'не представлено'] as const;
