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

/**
 * Data that are texts themselves and stand with what reads them: what others write (vocabularies), names that are the field's own (procedures, presets,
 * factors), libraries of statements, indicators and items of a document, what its earlier versions said.
 */
const data =
  /^src\/(words\/|.*\/vocabulary|judging\/presets|model\/procedure|documents\/kit\/risk-factors|documents\/kinds\/[\w-]+\/(library|former[\w-]*|indicators|items|lists|example)\.ts$)/;

test('a phrase for people stands among the words, not in code', () => {
  const phrase = /[а-яё]{2,}[^а-яё]*\s[^а-яё]*[а-яё]{2,}/i;
  const pattern = /\\|\(\?/;
  const phrases = sourceFiles('src')
    .filter((file) => !data.test(file))
    .flatMap(russianTexts)
    .filter(({ text }) => phrase.test(text) && !pattern.test(text));
  expect(phrases.map(at)).toEqual([]);
});
