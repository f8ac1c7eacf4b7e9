/** What is said while the session works. */
export const sessionWords = {
  takingBack: 'Возвращаем листы навигатору…',
  reading: 'Читаем листы книги',
  finding: 'Ищем строку: лист изменился',
  judging: 'Оцениваем результаты',
  checking: 'Проверяем, не изменились ли данные',
  writing: 'Формируем листы',
  removing: 'Убираем созданные листы',
  copying: 'Готовим копию для рассылки',
  copyName: 'ШНОР — для рассылки',
  restoring: 'Возвращаем прежний вариант',
  flagging: 'Отмечаем школы на листах',
  file: (name: string) => `Читаем файл «${name}»`,
  packing: 'Собираем папки школ',
  collecting: 'Читаем присланные файлы',
  adding: 'Добавляем листы в книгу',
} as const;
