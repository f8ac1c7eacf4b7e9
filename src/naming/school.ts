/** What a school's name says, taken apart, so that spellings of one school meet and two schools do not. */
import { remembered } from '../model/remembered';
import { splitCode } from './code';
import { inRussian, plain, stemOf, tidy } from './text';
import {
  districtStems,
  honourWords,
  joiningWords,
  legalForms,
  legalStems,
  profilePhrases,
  schoolTypes,
  settlementWords,
} from './vocabulary';

export interface SchoolName {
  /** Equal for spellings that differ in legal form, quotes, case, Ё/Е, №, a code or the length of the type alone: «сош 5 им героя». */
  key: string;
  /** Legal form in letters: «мбоу»; '' where the name has none. */
  form: string;
  /** A branch (филиал) is a school of its own. */
  branch: boolean;
  /** «сош», «гимназия», …; '' where the name has none. */
  type: string;
  /** «5», «5а»; '' where the name has none. */
  number: string;
  /** Stems of the words that are its own name: «троицк». */
  proper: readonly string[];
  /** «с», «п», «г» … before the settlement's name; '' where nothing says. */
  settlement: string;
  /** Stems of the settlement's name, of the person it is named after, and of a district or a region in the name. */
  place: readonly string[];
  honour: readonly string[];
  district: readonly string[];
  /** What tells it from other schools where no settlement in the name is the municipality itself (schoolCore). */
  core: string;
}

const forms = new Set(legalForms);
const settlements = new Set(settlementWords);
const honours = new Set(honourWords);
/** Types by the two letters they begin with, in the order of the list: a word is compared with few of them. */
const types = new Map<string, (readonly [phrase: readonly string[], short: string])[]>();
for (const [phrase, short] of schoolTypes) {
  const start = phrase.slice(0, 2).trim();
  types.set(start, [...(types.get(start) ?? []), [phrase.split(' '), short]]);
}
const profiles = profilePhrases.map((phrase) => phrase.split(' '));

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted);
/** How many words the phrase covers from a place on; 0 where it does not stand there. */
const covers = (words: readonly string[], at: number, phrase: readonly string[]): number =>
  phrase.every((wanted, index) => fits(words[at + index], wanted)) ? phrase.length : 0;
const beginsWith = (word: string, stems: readonly string[]): boolean => stems.some((stem) => word.startsWith(stem));

/** What a word says wherever it stands: the words of a region's schools are few. */
const wordSays = remembered((written: string) => {
  // «№ 02» is «№ 2».
  const word = written.replace(/^0+(?=\d)/, '');
  return {
    word,
    short: shortOf(word),
    types: types.get(word.slice(0, 2)),
    isForm: forms.has(word),
    isLegal: beginsWith(word, legalStems),
    profiles: profiles.filter(([first]) => fits(word, first!)),
    isHonour: honours.has(word),
    isSettlement: settlements.has(word),
    isDistrict: beginsWith(word, districtStems),
    isFigure: /^\d/.test(word),
    /** Null where it names nothing. */
    stem: joiningWords.has(word) ? null : stemOf(word),
  };
});

/** A name → what it says. */
export const schoolName = remembered((name: string): SchoolName => {
  const { name: text } = splitCode(name);
  const { words, bounds, capitals } = tokens(text);
  const found = { type: '', number: '', branch: false, settlement: '' };
  const parts = { proper: [] as string[], place: [] as string[], honour: [] as string[], district: [] as string[] };
  const key: string[] = [];
  let form = '';
  let into: 'proper' | 'place' | 'honour' | 'profile' = 'proper';
  for (let at = 0; at < words.length;) {
    const said = wordSays(words[at]!);
    const { word } = said;
    if (bounds.has(at)) into = 'proper';
    const type = said.types?.find(([phrase]) => covers(words, at, phrase));
    if (type) {
      const [phrase, short] = type;
      if (short === 'филиал') found.branch = true;
      else found.type ||= short;
      // «Средняя общеобразовательная школа «СОШ № 5»» says its type twice.
      if (key[key.length - 1] !== short) key.push(short);
      at += phrase.length;
      into = 'proper';
      continue;
    }
    at += 1;
    if (said.isForm) {
      form ||= word;
      into = 'proper';
      continue;
    }
    if (said.isLegal && into !== 'honour') {
      if (form === '' || form.endsWith('~')) form = `${form.replace('~', '')}${word[0]!}~`;
      continue;
    }
    if (said.profiles.some((phrase) => covers(words, at - 1, phrase))) into = 'profile';
    else if (said.isHonour && into !== 'honour') into = 'honour';
    else if (said.isSettlement && !(into === 'honour' && capitals.has(at - 1))) {
      into = 'place';
      found.settlement ||= said.short;
    } else if (said.isDistrict && into !== 'honour') {
      // «Луговского района», «Полянской области»: the adjective before says which.
      const last = parts[into === 'profile' ? 'proper' : into].pop();
      if (last) parts.district.push(last);
    } else if (said.isFigure && into !== 'honour' && into !== 'profile' && found.number === '') found.number = word;
    else if (into !== 'profile' && said.stem !== null) parts[into].push(said.stem);
    key.push(said.short);
  }
  // One literal: every name has the same shape, and code that compares them stays compiled.
  const says = {
    key: (key.join(' ') || words.join(' ')).replace(/(\d) (?=[а-я]$)/, '$1'),
    form: form.replace('~', ''),
    type: found.type,
    number: found.number,
    branch: found.branch,
    settlement: found.settlement,
    proper: parts.proper,
    place: parts.place,
    district: parts.district,
    honour: withoutInitials(parts.honour),
    core: '',
  };
  says.core = coreOf(says, says.place);
  return says;
});

/** «им. Ю. А. Гагарина» is «им. Гагарина». */
const withoutInitials = (honour: readonly string[]): readonly string[] => {
  const words = honour.filter((word) => word.length > 1);
  return words.length ? words : honour;
};

/** «Верхне-Ключевская», «Ново-Троицкая»: as often written in one word. */
const compound = /([а-яё]{3,}[ое])-(?=[а-яё]{4})/gi;

/** Words, where a comma, a bracket or a quote parts them, and which are single capital letters: initials, in an honour. */
function tokens(text: string): { words: string[]; bounds: ReadonlySet<number>; capitals: ReadonlySet<number> } {
  const words: string[] = [];
  const bounds = new Set<number>();
  const capitals = new Set<number>();
  for (const [token] of inRussian(tidy(text))
    .replace(compound, '$1')
    .matchAll(/\d+[а-яА-Я]?(?![а-яА-Я])|[a-zа-яёA-ZА-ЯЁ]+|[№#]|[,;()«»"“”„]/g)) {
    if (/^[,;()«»"“”„]$/.test(token)) bounds.add(words.length);
    else if (!/^[№#nN]$/.test(token)) {
      if (/^[А-ЯЁ]$/.test(token)) capitals.add(words.length);
      words.push(plain(token));
    }
  }
  return { words, bounds, capitals };
}

const shortWords: Readonly<Record<string, string>> = {
  имени: 'им',
  город: 'г',
  города: 'г',
  городе: 'г',
  село: 'с',
  села: 'с',
  селе: 'с',
  дер: 'д',
  деревня: 'д',
  деревни: 'д',
  деревне: 'д',
  поселок: 'п',
  поселка: 'п',
  поселке: 'п',
  пос: 'п',
  рп: 'п',
  пгт: 'п',
  станица: 'ст',
  станицы: 'ст',
  хутор: 'х',
  хутора: 'х',
  аула: 'аул',
};
const shortOf = (word: string): string => shortWords[word] ?? word;

/** A school's name made equal: the least that must agree for two spellings to be one school. */
export const schoolKey = (name: string): string => schoolName(name).key;

/** The stems without those of the municipality where they stand together: «с. Верхний Яр» lies in «Светлый Яр» and is not it. */
function withoutRun(stems: readonly string[], run: readonly string[]): readonly string[] {
  if (!run.length) return stems;
  if (stems.every((stem) => run.includes(stem))) return [];
  const at = stems.findIndex((_, from) => run.every((stem, index) => stems[from + index] === stem));
  return at < 0 ? stems : [...stems.slice(0, at), ...stems.slice(at + run.length)];
}

/**
 * What tells a school from the others of its municipality: kind, number, own name. «им. …» falls out, and a settlement that is the
 * municipality itself; they stay where nothing else names the school.
 * @param municipality stems of the municipality's name
 */
export const schoolCore = (name: SchoolName, municipality: readonly string[] = []): string =>
  name.place.some((stem) => municipality.includes(stem))
    ? coreOf(name, withoutRun(name.place, municipality))
    : name.core;

function coreOf(name: Omit<SchoolName, 'core'>, place: readonly string[]): string {
  const own = [
    name.number,
    ...[...name.proper].sort(),
    ...(place.length ? ['@', name.settlement, ...place] : []),
  ].filter(Boolean);
  if (own.length === 0) return name.honour.length ? [name.type, ...name.honour].join(' ') : name.key;
  return [...(name.branch ? ['филиал'] : []), name.type, ...own].join(' ');
}
