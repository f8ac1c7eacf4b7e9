import type { ProblemTexts } from './problem-texts';

export const appProblems: ProblemTexts = {
  settingsUnreadable: () =>
    'Это не файл настроек «Навигатора ШНОР» или он сохранён более новой версией. Настройки книги не изменены. Выберите файл, сохранённый кнопкой «Сохранить настройки».',
};
