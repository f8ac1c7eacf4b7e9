import phrasesLeft from './phrases-left.json';
import { russianTexts, sourceFiles } from './russian-texts';

// Dictionaries of what others write (headers, spellings) hold straight quotes and lookalike letters on purpose.
const othersWords = /^src\/(reading\/|documents\/kit\/sheet\/serif-widths)/;
const ours = sourceFiles('src').filter((file) => !othersWords.test(file));
const texts = ours.flatMap(russianTexts);
const at = (text: { file: string; line: number; text: string }) => `${text.file}:${text.line} ${text.text}`;

test('the catalogue is there to be checked', () => {
  expect(texts.length).toBeGreaterThan(50);
});

test('no word mixes Cyrillic and Latin letters', () => {
  // A word is a run of letters; «Excel-файл» is two.
  const mixed = texts.filter(({ text }) => /[а-яё][a-z]|[a-z][а-яё]/i.test(text.replace(/\\[a-z]/g, ' ')));
  expect(mixed.map(at)).toEqual([]);
});

test('quotes are «», not straight', () => {
  // Inside HTML attributes, formulas and JSON straight quotes are syntax, not words.
  const straight = texts.filter(({ text }) => /"[а-яё]|[а-яё]"/i.test(text) && !/[<=]|N\(|JSON/.test(text));
  expect(straight.map(at)).toEqual([]);
});

test('the tone stays official', () => {
  const avoided = /плох(ая|ой|ие|их) школ|двоечник|нарушени[ея] объективности/i;
  expect(texts.filter(({ text }) => avoided.test(text)).map(at)).toEqual([]);
});

/** Data that are texts themselves: what others write, libraries of statements and indicators, names that are the field's own. */
const data =
  /^src\/(words\/|.*\/vocabulary|judging\/presets|model\/procedure|documents\/kit\/risk-factors|documents\/kinds\/[\w-]+\/(library|former[\w-]*|indicators|items|lists|example)\.ts$)/;

/** Phrases still in the code of builders, by file: a number here only falls. */
const left: Readonly<Record<string, number>> = phrasesLeft;

test('a phrase for people stands among the words, not in code', () => {
  const phrase = /[а-яё]{2,}[^а-яё]*\s[^а-яё]*[а-яё]{2,}/i;
  const counts = new Map<string, number>();
  for (const { file, text } of sourceFiles('src').flatMap(russianTexts))
    if (!data.test(file) && phrase.test(text) && !/\\|\(\?/.test(text)) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect([...counts].filter(([file, count]) => count > (left[file] ?? 0))).toEqual([]);
});
