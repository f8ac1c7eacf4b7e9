/** What the Excel host says while it works. */
export const excelWords = {
  reading: 'Читаем листы',
  writing: 'Записываем листы',
} as const;
