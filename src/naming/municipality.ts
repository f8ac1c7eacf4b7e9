/** What a municipality's name says, whatever case it stands in, whatever kind of unit it is and whichever office speaks for it. */
import { remembered } from '../model/remembered';
import { inRussian, isAdjective, plain, stemOf } from './text';
import { municipalityFillers, municipalityStems } from './vocabulary';

export interface MunicipalityName {
  /** Equal for one municipality in any case, of any kind, called by any of its offices. */
  key: string;
  /** Of a городской округ called by an adjective, the key of its town: «Полянский городской округ» is Полянск where no Полянский район is. */
  townKey: string | null;
  /** Stems of the name itself; Полянский (район) and Полянск (город) share theirs. */
  stems: readonly string[];
  /** A town and a district of one name are two; an округ may be either. */
  kind: 'town' | 'district' | 'other';
}

const isFiller = (word: string): boolean =>
  municipalityFillers.has(word) || municipalityStems.some((stem) => word.startsWith(stem));

const isTowns = (words: readonly string[]): boolean =>
  words.includes('го') ||
  (words.some((word) => word.startsWith('городск')) && words.some((word) => word.startsWith('округ')));

/** «Светлого Яра»: a noun too short for its ending to be told, in the case of the adjective before it. */
const isShortGenitive = (word: string, before: string | undefined): boolean =>
  before !== undefined && /(?:ого|его)$/.test(before) && /^[а-я]{2,3}а$/.test(word);

/** A name → what it says. */
export const municipalityName = remembered((name: string): MunicipalityName => {
  const text = plain(inRussian(name.replace(/\((?:reg)?\w*\d+\)\s*$/i, '')))
    // The region it lies in: «Луговской район Полянской области».
    .replace(/(?<=\S )[а-я-]+ (?:област[ьи]|кра[йя])(?![а-я])/g, ' ')
    // «Г. о. Полянск» is an округ, no town.
    .replace(/(?<![а-я])г\.? ?о\.?(?![а-я])/g, 'го');
  const words = text.match(/[a-zа-я0-9]+/g) ?? [];
  const named = words.filter((word) => !isFiller(word));
  const own = named.length > 0 ? named : words;
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const stems = own.map((word, at) => (isShortGenitive(word, own[at - 1]) ? word.slice(0, -1) : stemOf(word)));
  return {
    key: own.map((word, at) => (isAdjective(word) ? `${stems[at]}ий` : stems[at])).join(' '),
    townKey: own.length === 1 && isAdjective(own[0]!) && isTowns(words) ? stems[0]! : null,
    stems,
    kind: has(/^(?:г|город|города|зато)$/)
      ? 'town'
      : has(/^(?:район|мр$)/) || /(^| )р-?н/.test(text)
        ? 'district'
        : 'other',
  };
});

/**
 * A municipality's name without the kind of unit, its case and its office: «Лугового муниципального округа» is the «Луговой район».
 * Полянск and Полянский (район) are two until somebody says otherwise.
 */
export const municipalityKey = (name: string): string => municipalityName(name).key;
