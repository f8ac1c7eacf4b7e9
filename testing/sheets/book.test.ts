import { read, utils } from '@e965/xlsx';
import { randomBook } from './book';
import { bookFile } from './xlsx';
import { bookSnapshot } from './snapshot';

test('a seed gives the same workbook always, and another seed another', () => {
  expect(bookSnapshot(randomBook(7))).toEqual(bookSnapshot(randomBook(7)));
  expect(bookSnapshot(randomBook(7))).not.toEqual(bookSnapshot(randomBook(8)));
});

test('every fact of a workbook is told once and can be true', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const facts = randomBook(seed).sheets.flatMap(({ expected }) => expected);
    const keys = facts.map(({ fact }) => [fact.school.code, fact.kind, fact.subject, fact.grade, fact.year].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fact, low } of facts) {
      expect(fact.marks.reduce((all, people) => all + people, 0)).toBe(fact.participants);
      expect(low).toContain(fact.marks[0]);
    }
  }
});

test('the file kept of a failure holds what the reader was given', () => {
  const book = randomBook(11);
  const file = read(bookFile(book));
  expect(file.SheetNames).toEqual(book.sheets.map(({ name }) => name));
  for (const { name, values, top, left } of bookSnapshot(book).sheets) {
    const sheet = file.Sheets[name]!;
    values.forEach((row, at) =>
      row.forEach((value, col) =>
        expect(sheet[utils.encode_cell({ r: at + top, c: col + left })]?.v ?? null).toEqual(value),
      ),
    );
  }
});
