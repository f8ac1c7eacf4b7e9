import { dependencies } from '../../package.json';
import { licencesText } from '.';

test('every bundled package is there with a text, ours first', () => {
  const [own, , ...packages] = licencesText().split(`\n\n${'-'.repeat(78)}\n\n`);
  expect(own).toMatch(/^Навигатор ШНОР \d.*Permission is hereby granted/s);
  const named = packages.map((text) => text.slice(0, text.indexOf(' ')));
  expect(named).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'webpack']));
  const short = packages.filter(
    (text) => !/Permission|Licen[cs]e/i.test(text.split('\n').slice(1).join()) || text.length < 500,
  );
  expect(short.map((text) => text.split('\n')[0])).toEqual([]);
});
