/** Titles of the indicators as earlier versions worded them: their sheets are still read. */
export const formerTitles: Readonly<Record<string, string>> = {
  young: 'Молодые учителя (стаж до 3 лет), чел.',
  age: 'Средний возраст учителей, лет',
  projects: 'Учителя, занятые проектами и исследованиями, чел.',
  mentors: 'Учителя-наставники, чел.',
  masterclasses: 'Учителя, регулярно дающие открытые уроки, чел.',
  help: 'Педагоги и специалисты, помогающие отстающим ученикам, доля',
  gifted: 'Педагоги, отдельно занимающиеся с сильными учениками, доля',
};
