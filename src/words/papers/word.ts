/** Words of the Word files. */
export const wordWords = {
  creator: 'Навигатор ШНОР',
  contents: 'Содержание',
} as const;
