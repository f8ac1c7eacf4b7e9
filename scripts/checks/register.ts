/** The official register of what is printed: words an office does not write, and words it does. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { russianTexts, sourceFiles, type TextLiteral } from './russian-texts';

/** Words of a friend, by the name they are reported under; texts are compared in lower case. */
export const colloquial: Readonly<Record<string, RegExp>> = {
  'ученик, ученики': /(?<![а-яё])ученик/,
  'дети, ребёнок': /(?<![а-яё])(?:дет(?:и|ей|ям|ьми|ях)(?![а-яё])|реб[её]н)/,
  'пробелы (в знаниях)': /(?<![а-яё])пробел/,
  директора: /(?<![а-яё])директор(?:а|ов|ам|ами|ах)(?![а-яё])/,
  'слабые предметы': /слаб(?:ый|ые|ых|ым|ыми|ому|ого) (?:здесь )?предмет/,
  'сильная школа, слабая школа': /(?<![а-яё])(?:сильн|слаб)[а-яё]* школ/,
  'отстающие, неуспевающие': /(?<![а-яё])(?:отстающ|неуспевающ)/,
  подшефные: /подшефн/,
  'трудный состав, трудные классы': /(?<![а-яё])трудн(?:ый|ого|ым|ом|ые|ых|ыми) (?:состав|класс|контингент)/,
  'разобрать, с разбором': /(?<![а-яё])(?:разобра(?:ть|н|ли)|(?:с )?разбор(?:а|ом|ы)?(?![а-яё]))/,
  'личный план (роста, развития)': /личн[а-яё]+ (?:план|маршрут|прогресс)/,
  'чтобы, из-за, так как': /(?<![а-яё])(?:чтобы|из-за|так как)(?![а-яё])/,
  'честно, честная': /(?<![а-яё])честн/,
  срез: /(?<![а-яё])срез/,
  'неделя, еженедельно': /(?<![а-яё])(?:ежене|не)дель(?!я педагогическ)/,
  травля: /без травли/,
  бумажная: /бумажн/,
  копилка: /копилк/,
  'видеть, видят, видно': /(?<![а-яё])(?:видит|видят|видно)(?![а-яё])/,
  'помочь, помогает': /(?<![а-яё])помо(?:чь|гают|гает|гать|гаем|гающ)/,
  'попасть в список, выйти из списка':
    /(?:вы(?:йти|шли|йдут|ходу|хода|ход|шла)|вход|вой[тд][а-яё]*) (?:бы )?(?:из|в) спис|попада[а-яё]+ в список/,
  'что, где, кто, как в заголовке': /^(?:что(?! прочитано)|кто|чему|почему|где|выйдут ли|сколько школ) /,
  'МА, РУ, РМО, ШМО, УВР без расшифровки': /(?<![а-яё])(?:ма|ру|рмо|шмо|увр|цпмпк)(?![а-яё])/,
  'п.п.': /п\.п\./,
};

/** Words of an office. */
export const official: Readonly<Record<string, RegExp>> = {
  обучающиеся: /обучающ(?:и|е)/,
  'педагогический работник': /педагогическ[а-яё]+ (?:и руководящ[а-яё]+ )?работник/,
  'общеобразовательная организация, ОО': /общеобразовательн[а-яё]+ организац|(?<![а-яё])оо(?![а-яё])/,
  'ИОМ, индивидуальный образовательный маршрут':
    /(?<![а-яё])иом(?![а-яё])|индивидуальн[а-яё]+ образовательн[а-яё]+ маршрут/,
  'профессиональные дефициты': /профессиональн[а-яё]+ дефицит/,
  'предметные дефициты': /предметн[а-яё]+ дефицит/,
  'родители (законные представители)': /родител[а-яё]+ \(законн/,
  'адресная методическая помощь': /адресн[а-яё]+ методическ[а-яё]+ помощ/,
};

/** What is read, not written: captions and wordings of others and of our earlier versions; the pane, the command line, messages. */
const notPrinted =
  /^src\/words\/(?:pane\/|cli|problems|reading\/|russian\/glossary|workbook\/(?:excel|session|roadmap-sheets)|diagnostics\/entry|list\/region)|^src\/documents\/(?:.*\/former|kinds\/(?:entry|identification|roadmap\/from-sheet)|kit\/(?:sheet\/serif|terms\/))/;

function jsonTexts(file: string): TextLiteral[] {
  const texts: TextLiteral[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /[а-яё]/i.test(value)) texts.push({ file, line: 0, text: value });
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(JSON.parse(readFileSync(file, 'utf8')));
  return texts;
}

/** Every Russian text of the source that may come to stand on paper. */
export function printedTexts(): TextLiteral[] {
  const code = ['src/documents', 'src/words'].flatMap(sourceFiles).filter((file) => !notPrinted.test(file));
  const data = readdirSync('src/documents', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.endsWith('statutory-terms.json'))
    .map((name) => join('src/documents', name));
  return [...code.flatMap(russianTexts), ...data.flatMap(jsonTexts)];
}

/** How often each form stands in the texts, and the texts it stands in. */
export function found(
  forms: Readonly<Record<string, RegExp>>,
  texts: readonly TextLiteral[],
): { name: string; count: number; texts: TextLiteral[] }[] {
  return Object.entries(forms).map(([name, form]) => {
    const every = new RegExp(form.source, 'g');
    const counts = texts.map(({ text }) => [...text.toLowerCase().matchAll(every)].length);
    return {
      name,
      count: counts.reduce((sum, one) => sum + one, 0),
      texts: texts.filter((_, index) => counts[index]! > 0),
    };
  });
}
