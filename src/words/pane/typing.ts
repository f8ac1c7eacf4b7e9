/** Words of typing into a sheet on the page. */
export const typingWords = {
  cell: (address: string) => `Ячейка ${address}`,
  button: (address: string, text: string) => `${address}: ${text === '' ? 'пусто' : text}`,
  date: 'дд.мм.гггг',
  undo: 'Вернуть ввод',
  hint: 'Жёлтые ячейки заполняются здесь: нажмите на ячейку. Enter – записать, Tab – дальше, Esc – отмена.',
} as const;
