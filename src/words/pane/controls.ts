/** Words of the controls that several screens share. */
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
  keys: 'Порядок меняют Alt+↑ и Alt+↓.',
} as const;
