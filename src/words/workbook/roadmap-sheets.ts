/** Words by which a roadmap that someone else made is recognised. A new caption is one line. */

type PlanRole = 'number' | 'text' | 'term' | 'responsible' | 'result' | 'indicator';

/** Captions in lower case with «ё» as «е», tried in this order. */
export const captionRoles: readonly (readonly [RegExp, PlanRole])[] = [
  [/^(?:№|n|no\.?|номер)(?:\s|$|[\\/.п])/, 'number'],
  [/срок|период реализ|период исполн|период выполн|дата пров|время пров|когда/, 'term'],
  [/ответствен|исполнител|отвечает|кто (?:делает|исполняет|проводит|выполняет)/, 'responsible'],
  [/показател|индикатор|критери/, 'indicator'],
  [/результат|итоговый документ|вид документа|выход|эффект/, 'result'],
  [/мероприят|содержание|наименован|задач|действи|что делаем|вид деятельности|направлени/, 'text'],
];

/** Fields of a row that repeats for every measure. */
export const fieldRoles: Readonly<Record<string, PlanRole>> = {
  '№': 'number',
  Номер: 'number',
  Мероприятие: 'text',
  Срок: 'term',
  Сроки: 'term',
  Ответственные: 'responsible',
  Ответственный: 'responsible',
  Результат: 'result',
  'Ожидаемый результат': 'result',
  Показатель: 'indicator',
};
/** Fields of rows that stand for the sections: the sheet we make writes its own. */
export const addressedFields: readonly string[] = ['Раздел', 'Школа', 'Основание'];

/** Parts of such a sheet, in lower case with «ё» as «е» (the years and the section's number as they stand). */
export const sheetParts = {
  annex: /^приложение/,
  approved: /^утвержд/,
  orderLine: /приказ|распоряжен|постановлен|^от .*№|администрац|комитет|отдел|управлени|начальник|директор/,
  years: /(?:20\d{2}\s*[-–—/]\s*20\d{2}|20\d{2})\s*(?:учебн\S*\s+год\S*|уч\.?\s*год\S*|год[а-я]*|г\.?\s?г?\.?)?/,
  sectionNumber: /^(?:раздел\s+)?([IVXІХ]+|\d+(?:\.\d+)*)[.)]\s+/i,
} as const;
