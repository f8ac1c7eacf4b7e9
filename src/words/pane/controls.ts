/** Words of the controls that several screens share. */
/** A file handed over, and the ways to its content where Excel lets no file through. */
export const givenWords = {
  given: (name: string) => `Файл «${name}» передан браузеру: он в загрузках.`,
  notGiven: (name: string) =>
    `Excel для Mac не отдаёт файлы из панели, поэтому «${name}» не сохранён. Скопируйте содержимое или откройте книгу на странице без Excel: она сохраняет файлы.`,
  archiveNotGiven: (name: string) =>
    `Excel для Mac не отдаёт файлы из панели, поэтому «${name}» не сохранён. Сохраните книгу и откройте её на странице без Excel: там архив сохраняется.`,
  missing: 'Файла в загрузках нет?',
  copy: 'Скопировать содержимое',
  intoEditor: (name: string) => `Вставьте в текстовый редактор и сохраните под именем «${name}».`,
  intoWord: 'Вставьте в Word.',
  copied: (where: string) => `Скопировано. ${where}`,
  notCopied: (name: string) =>
    `Скопировать не удалось, «${name}» не передан. Сохраните книгу и откройте её на странице без Excel: там файлы сохраняются.`,
} as const;

export const dateWords = { placeholder: 'дд.мм.гггг', wrong: 'Например: 24.11.2026' } as const;

export const listWords = {
  count: (on: number, all: number) => `${on} из ${all}`,
  tickAll: (title: string) => `Отметить всё: ${title}`,
  empty: '(без текста)',
  own: 'своё',
  edited: 'изменено',
  up: 'Выше',
  down: 'Ниже',
  remove: 'Убрать',
  reset: 'Вернуть исходное',
  add: 'Добавить своё',
  moved: (place: number, all: number) => `Теперь ${place}-й из ${all}`,
  atEdge: 'Дальше двигать некуда',
  keys: 'Порядок меняют мышью или Alt+↑ и Alt+↓.',
  undo: (count: number) => `Вернуть (${count})`,
  undone: 'Последняя правка возвращена.',
} as const;
