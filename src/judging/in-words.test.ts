/** What the help says of the verdicts is what judging does. */
import { glossary } from '../words/russian/glossary';
import { judged, ma5, oge, result, ru5 } from './testing/results';

const meaning = (term: string): string => glossary.find(([known]) => known === term)![1];
/** A school with four results, none low, and the one of a year with these low people of 20. */
const statusWith = (year: number, low: number) => {
  const others = [
    result(ru5, 2024, 0, 20),
    result(ru5, 2025, 0, 20),
    result(oge, 2024, 0, 20),
    result(oge, 2025, 0, 20),
  ];
  return judged([...others, result(ma5, year, low, 20)]).verdicts[0]!.status;
};

test('«зона риска»: exactly 5 points under the threshold is in it, of the last year alone', () => {
  expect([statusWith(2025, 5), statusWith(2025, 4)]).toEqual(['watch', 'clear']);
  expect(meaning('Зона риска')).toContain('доля последнего года ниже порога не более чем на 5 пунктов');
});

test('«признаков нет»: of the year before only low results count', () => {
  expect([statusWith(2024, 5), statusWith(2024, 6)]).toEqual(['clear', 'watch']);
  expect(meaning('Признаков нет')).toContain('низких результатов за оба года нет и ни одна доля последнего года');
});
