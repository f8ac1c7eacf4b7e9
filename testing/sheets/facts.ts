/** What is true before anything is written: districts, schools, and how many of whom got a «2» in what. */
import type { Dice } from './dice';

export interface District {
  /** «Луговск» of «Луговской», «Луговского»; of a town its name. */
  stem: string;
  town: boolean;
}

export interface TrueSchool {
  district: District;
  /** «МБОУ» */
  legal: string;
  type: 'СОШ' | 'ООШ' | 'Гимназия' | 'Лицей';
  number: number | null;
  /** «Ручейковская» */
  title: string | null;
  /** «с. Ясное» */
  place: string | null;
  /** «Героя Советского Союза А. А. Первого» */
  honour: string | null;
  /** Seven figures or fewer, as the region's systems number schools. */
  code: string;
}

export interface Procedure {
  kind: 'ВПР' | 'ОГЭ' | 'ЕГЭ';
  /** As the product names it in its answers. */
  subject: string;
  /** 9 for ОГЭ, 11 for ЕГЭ. */
  grade: number;
}

export interface Fact extends Procedure {
  school: TrueSchool;
  year: number;
  participants: number;
  /** People by mark; of an exam in points: below the minimum, and three higher bands. */
  marks: readonly [number, number, number, number];
}

const rural = ['Луговск', 'Степн', 'Заозёрн', 'Приреченск', 'Северн', 'Каменск', 'Ключевск', 'Тихвинск'];
const towns = ['Полянск', 'Берёзовск', 'Новоозёрск', 'Светлый Яр'];
const titles = [
  'Ручейковская',
  'Дальняя',
  'Лесная',
  'Озёрская',
  'Верхнеполянская',
  'Краснозорьская',
  'Ильинская',
  'Петровская',
  'Малиновская',
  'Боровская',
  'Шумиловская',
  'Усть-Речная',
];
const places = ['с. Ясное', 'п. Заречный', 'д. Сосновка', 'с. Верхний Яр', 'ст. Речная', 'с. Ольховка', 'пгт Южный'];
const honours = ['Героя Советского Союза А. А. Первого', 'К. К. Второго', 'дважды Героя Труда П. П. Третьего'];
const legalForms = ['МБОУ', 'МБОУ', 'МБОУ', 'МКОУ', 'МАОУ', 'МОУ', 'МОБУ', 'ГБОУ'];

export function drawDistricts(dice: Dice): District[] {
  const all = [...rural.map((stem) => ({ stem, town: false })), ...towns.map((stem) => ({ stem, town: true }))];
  return dice.shuffled(all).slice(0, dice.pick([1, 1, 1, 2, 2, 3]));
}

/** Schools whose names tell them apart, in one district and across districts. */
export function drawSchools(dice: Dice, districts: readonly District[]): TrueSchool[] {
  const [freeTitles, freePlaces] = [dice.shuffled(titles), dice.shuffled(places)];
  const numbers = dice.shuffled(Array.from({ length: 40 }, (_, at) => at + 1));
  const count = dice.int(4, 9);
  return Array.from({ length: count }, (_, at): TrueSchool => {
    const shape = dice.roll();
    const titled = shape < 0.4;
    const type = dice.pick(['СОШ', 'СОШ', 'СОШ', 'ООШ', ...(titled ? [] : ['Гимназия', 'Лицей'])] as const);
    return {
      district: districts[Math.floor((at * districts.length) / count)]!,
      legal: dice.pick(legalForms),
      type: type as TrueSchool['type'],
      number: titled ? null : numbers.pop()!,
      title: titled ? freeTitles.pop()! : null,
      place: !titled && shape > 0.8 ? (freePlaces.pop() ?? null) : null,
      honour: dice.chance(0.08) ? dice.pick(honours) : null,
      code: String(100000 + dice.int(1, 80) * 1000 + at * 7 + 11),
    };
  });
}

const vprSubjects = ['Математика', 'Русский язык', 'Математика', 'Русский язык', 'История', 'Биология', 'География'];
const ogeSubjects = ['Математика', 'Русский язык', 'Математика', 'Русский язык', 'Обществознание', 'Биология'];
const egeSubjects = ['Русский язык', 'Математика (профильная)', 'Математика (базовая)', 'Физика', 'Обществознание'];

export function drawProcedure(dice: Dice, kind = dice.pick(['ВПР', 'ВПР', 'ОГЭ', 'ЕГЭ'] as const)): Procedure {
  if (kind === 'ВПР') return { kind, subject: dice.pick(vprSubjects), grade: dice.pick([5, 5, 6, 6, 7, 8]) };
  return kind === 'ОГЭ'
    ? { kind, subject: dice.pick(ogeSubjects), grade: 9 }
    : { kind, subject: dice.pick(egeSubjects), grade: 11 };
}

export function drawFact(dice: Dice, school: TrueSchool, procedure: Procedure, year: number): Fact {
  const participants = dice.chance(0.3) ? dice.int(2, 12) : dice.int(13, 96);
  const lowness = dice.pick([0, 0.02, 0.1, 0.2, 0.3, 0.35, 0.5]);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  for (let pupil = 0; pupil < participants; pupil++)
    marks[dice.roll() < lowness ? 0 : dice.pick([1, 1, 1, 2, 2, 2, 3] as const)] += 1;
  return { ...procedure, school, year, participants, marks };
}

/** Exams of the 11th grade give points and no marks, base maths apart. */
export const inPoints = ({ kind, subject }: Procedure): boolean => kind === 'ЕГЭ' && subject !== 'Математика (базовая)';
