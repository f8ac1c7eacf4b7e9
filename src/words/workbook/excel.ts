/** What the Excel host says while it works. */
export const excelWords = {
  reading: 'Читаем листы',
  writing: 'Записываем листы',
  /** Parts of a sheet's look that an Excel may refuse. */
  touches: {
    calculated: 'пересчёт формул',
    shown: 'показ листа',
    panes: 'закрепление строк и столбцов',
    grid: 'скрытие сетки',
    tab: 'цвет ярлыка',
    orientation: 'ориентация страницы',
    paper: 'размер бумаги',
    fit: 'печать по ширине страницы',
    margins: 'поля страницы',
    centre: 'размещение по центру страницы',
    footer: 'номера страниц',
    fills: 'печать без заливки',
    area: 'область печати',
    titles: 'повтор заголовков на страницах',
    breaks: 'разрывы страниц',
  },
} as const;

export type TouchKind = keyof typeof excelWords.touches;
