import { noAnswers } from '../model/state';
import { problemText } from '../words/problems';
import { reasonText } from '../words/reading/reading';
import { read } from './index';
import { toldOf, workbookOf } from './testing/written';
import { answered } from './testing/written/answered';
import { beside } from './testing/written/beside';
import { doubts } from './testing/written/doubts';
import { exams } from './testing/written/exams';
import { headed } from './testing/written/headed';
import { met } from './testing/written/met';
import { metCaptions } from './testing/written/met-captions';
import { metColumns } from './testing/written/met-columns';
import { metContext } from './testing/written/met-context';
import { metMarks } from './testing/written/met-marks';
import { metParts } from './testing/written/met-parts';
import { metPupils } from './testing/written/met-pupils';
import { metRows } from './testing/written/met-rows';
import { metWorks } from './testing/written/met-works';
import { metYears } from './testing/written/met-years';
import { ones } from './testing/written/ones';
import { plain } from './testing/written/plain';
import { pupils } from './testing/written/pupils';
import { reshaped } from './testing/written/reshaped';
import { schools } from './testing/written/schools';
import { together } from './testing/written/together';
import { wide } from './testing/written/wide';

describe.each(
  Object.entries({
    answered,
    beside,
    doubts,
    exams,
    headed,
    met,
    metCaptions,
    metColumns,
    metContext,
    metMarks,
    metParts,
    metPupils,
    metRows,
    metWorks,
    metYears,
    ones,
    plain,
    pupils,
    reshaped,
    schools,
    together,
    wide,
  }),
)('%s', (_, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    const reading = read([workbookOf(each)], noAnswers());
    expect(toldOf(reading).sort()).toEqual([...each.told].sort());
    expect([...new Set(reading.questions.map(({ type }) => type))].sort()).toEqual([...(each.asked ?? [])].sort());
    expect([...new Set(reading.problems.map(({ code }) => code))].sort()).toEqual([...(each.problems ?? [])].sort());
    for (const problem of reading.problems) expect(problemText(problem)).toMatch(/[а-я]/);
    for (const { tables, reason } of reading.sheets) {
      if (reason !== null) expect(reasonText(reason)).toMatch(/[а-я]/);
      for (const { bodyRows, resultRows, skipped } of tables)
        expect(skipped.reduce((sum, { count }) => sum + count, resultRows)).toBe(bodyRows);
    }
  });
});
