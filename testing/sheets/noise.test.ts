import { read } from '../../src/reading';
import { noAnswers } from '../../src/model/state';
import { noiseSheets } from './noise';
import { sheetSnapshot } from './snapshot';

test.each(noiseSheets().map((sheet) => [sheet.name, sheet] as const))(
  'nothing is read and nothing asked of «%s»',
  (_, sheet) => {
    const reading = read(
      [{ fileName: 'Книга1.xlsx', sheets: [sheetSnapshot(sheet, 0)], state: null, activeSheetId: null }],
      noAnswers(),
    );
    expect(reading.results).toEqual([]);
    expect(reading.questions).toEqual([]);
  },
);

test('at least sixty kinds of sheets hold no results', () => expect(noiseSheets().length).toBeGreaterThanOrEqual(60));
