/** Codes of schools: ФИС ОКО logins (edu…, sch…) and a region's own numbers, in a column of their own or stuck to a name. */
import { tidy } from './text';

/** A code and what is left of the text without it. */
export interface Coded {
  name: string;
  code: string;
}

const login = /\(?\b((?:edu|sch)\d+)\b\)?/i;
const numberBefore = /^\(\s*(\d{2,8})\s*\)\s*/;
const numberAfter = /\s*\(\s*(\d{2,8})\s*\)$/;
const groupCode = /\(?\b(reg\d+(?:_m\d+)?)\b\)?/i;

const taken = (text: string, pattern: RegExp): Coded | null => {
  const tidied = tidy(text);
  const found = pattern.exec(tidied);
  return found && { name: tidy(tidied.replace(found[0], ' ')), code: found[1]!.toLowerCase() };
};

/** «МБОУ «СОШ № 5»(edu203389)», «(286) МБОУ СОШ № 14»: a login anywhere, a number in brackets before the name. */
export const takeCode = (text: string): Coded | null => taken(text, login) ?? taken(text, numberBefore);
/** «Луговской район (reg20_m012)»: the code of a municipality or a region. */
export const takeGroupCode = (text: string): Coded | null => taken(text, groupCode);

/** A text known to be a school's: its name and its code; null where it has none. */
export function splitCode(text: string): { name: string; code: string | null } {
  return takeCode(text) ?? taken(text, numberAfter) ?? { name: tidy(text), code: null };
}

/** Every code that a line of text may hold, in small letters. */
export const codesIn = (text: string): string[] => {
  const { code } = splitCode(text);
  return [...(text.match(new RegExp(login, 'gi')) ?? []), ...(code ? [code] : [])].map((one) =>
    one.toLowerCase().replace(/[()]/g, ''),
  );
};

/** A ФИС ОКО login and nothing else. */
export const isLogin = (text: string): boolean => /^\s*(?:edu|sch)\d{3,}\s*$/i.test(text);

/** `edu`, `sch` or a plain number: codes of different systems may name one school. */
export const codeSystem = (code: string): string => /^[a-z]+/.exec(code)?.[0] ?? 'number';
