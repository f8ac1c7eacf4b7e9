/** How a sheet spells its schools and districts; another sheet of the same book has ways of its own. */
import type { Dice } from '../dice';
import type { District, TrueSchool } from '../facts';

export interface NameStyle {
  legal: 'letters' | 'words' | 'none';
  quotes: readonly [string, string];
  number: '№ ' | '№' | '№\u00a0' | 'N ';
  type: 'letters' | 'words' | 'short';
  place: boolean;
  honour: boolean;
  yo: boolean;
  spacing: 'one' | 'break' | 'two';
  code: 'none' | 'after' | 'before';
  district: keyof typeof districtForms;
}

const legalWords: Record<string, string> = {
  МБОУ: 'Муниципальное бюджетное общеобразовательное учреждение',
  МКОУ: 'муниципальное казённое общеобразовательное учреждение',
  МАОУ: 'Муниципальное автономное общеобразовательное учреждение',
  МОУ: 'Муниципальное общеобразовательное учреждение',
  МОБУ: 'Муниципальное общеобразовательное бюджетное учреждение',
  ГБОУ: 'Государственное бюджетное общеобразовательное учреждение',
};
const typeWords = {
  СОШ: 'средняя общеобразовательная школа',
  ООШ: 'основная общеобразовательная школа',
  Гимназия: 'Гимназия',
  Лицей: 'Лицей',
};
const typeShort = { СОШ: 'СШ', ООШ: 'ОШ', Гимназия: 'Гимназия', Лицей: 'Лицей' };

const districtForms = {
  plain: ({ stem, town }: District) => (town ? stem : `${adjective(stem)} район`),
  full: ({ stem, town }: District) => (town ? `Городской округ ${stem}` : `${adjective(stem)} муниципальный район`),
  letters: ({ stem, town }: District) => (town ? `г. ${stem}` : `${adjective(stem)} МР`),
  okrug: ({ stem, town }: District) => (town ? `ГО ${stem}` : `${adjective(stem)} муниципальный округ`),
  genitive: ({ stem, town }: District) => (town ? `город ${stem}` : `${genitive(stem)} района`),
  office: ({ stem, town }: District) =>
    town
      ? `Управление образования города ${stem.replace('Светлый', 'Светлого')}а`
      : `Управление образования ${genitive(stem)} района`,
};
/** «Луговской», «Степной», «Северный»: the stem's own ending. */
const stressed = new Set(['Луговск', 'Степн']);
const adjective = (stem: string) => stem + (stressed.has(stem) ? 'ой' : stem.endsWith('ск') ? 'ий' : 'ый');
const genitive = (stem: string) => `${stem}ого`;

/** Ways of most sheets; `hard` adds what makes a careful reader ask. */
export function drawNameStyle(dice: Dice, hard: boolean): NameStyle {
  return {
    legal: dice.pick(hard ? ['letters', 'words', 'none'] : ['letters', 'letters', 'letters', 'words']),
    quotes: dice.pick([
      ['«', '»'],
      ['"', '"'],
      ['“', '”'],
      ['', ''],
    ] as const),
    number: dice.pick(['№ ', '№ ', '№', '№\u00a0', 'N '] as const),
    type: dice.pick(hard ? ['letters', 'words', 'short'] : ['letters', 'letters', 'words']),
    place: hard ? dice.chance(0.5) : true,
    honour: hard ? dice.chance(0.5) : true,
    yo: dice.chance(0.7),
    spacing: dice.pick(['one', 'one', 'one', 'one', 'break', 'two'] as const),
    code: dice.pick(['none', 'none', 'none', 'none', 'after', 'before'] as const),
    district: dice.pick(
      hard
        ? (['plain', 'full', 'letters', 'okrug', 'genitive', 'office'] as const)
        : (['plain', 'plain', 'full', 'letters', 'okrug', 'genitive'] as const),
    ),
  };
}

export function spelledSchool(school: TrueSchool, style: NameStyle): string {
  const type = { letters: school.type, words: typeWords[school.type], short: typeShort[school.type] }[style.type];
  const number = school.number === null ? '' : `${style.number}${school.number}`;
  const honour = school.honour && style.honour ? `имени ${school.honour}` : '';
  const place = school.place && style.place ? school.place : '';
  const own = [school.title, type, number, honour, place].filter(Boolean).join(' ');
  const legal = { letters: school.legal, words: legalWords[school.legal]!, none: '' }[style.legal];
  const [open, close] = style.legal === 'none' ? ['', ''] : style.quotes;
  const gap = { one: ' ', break: '\n', two: '  ' }[style.spacing];
  const name = `${legal}${legal ? gap : ''}${open}${own}${close}`;
  const told =
    style.code === 'after'
      ? `${name} (edu${school.code})`
      : style.code === 'before'
        ? `(edu${school.code}) ${name}`
        : name;
  return style.yo ? told : told.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
}

export const spelledDistrict = (district: District, style: NameStyle): string => {
  const told = districtForms[style.district](district);
  return style.yo ? told : told.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
};
