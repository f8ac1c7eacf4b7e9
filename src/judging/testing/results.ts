/** Schools, procedures and results made by hand for tests of judging. */
import type { Criteria } from '../../model/criteria';
import type { Procedure } from '../../model/procedure';
import type { Result, ResultBlock } from '../../model/result';
import type { School } from '../../model/school';
import type { Judgement, ListLine } from '../../model/verdict';
import { stamped } from '../../naming';
import { defaultCriteria, judge } from '..';

export const ma5: Procedure = { kind: 'ВПР', subject: 'Математика', grade: 5 };
export const ru5: Procedure = { kind: 'ВПР', subject: 'Русский язык', grade: 5 };
export const ma6: Procedure = { kind: 'ВПР', subject: 'Математика', grade: 6 };
export const ru6: Procedure = { kind: 'ВПР', subject: 'Русский язык', grade: 6 };
export const oge: Procedure = { kind: 'ОГЭ', subject: 'Математика', grade: 9 };
export const history: Procedure = { kind: 'ВПР', subject: 'История', grade: 6 };

export const school = (name: string, change: Partial<Omit<School, 'keys' | 'cores' | 'place' | 'ids'>> = {}): School =>
  stamped({
    id: name,
    name,
    code: null,
    municipality: 'Сосновский муниципальный район',
    spellings: [],
    ...change,
  });
export const one = school('СОШ № 1');

const block = { sheetId: '1', sheet: 'Лист', lowForm: 'people', firstRow: 0, lastRow: 9 } as ResultBlock;
const rest = { mark3: null, mark4: null, mark5: null, mean: null, quality: null, rows: null, row: 0, block };

/** «low of participants» of a procedure in a year. */
export const result = (
  procedure: Procedure,
  year: number,
  low: number,
  participants: number,
  at: School = one,
  range: [number, number] | null = null,
): Result => ({ school: at, procedure, year, participants, low, exact: !range, lowRange: range, ...rest });

/** Judged for 2024 and 2025 by the official rule with these changes. */
export const judged = (results: readonly Result[], criteria: Partial<Criteria> = {}): Judgement =>
  judge(results, { ...defaultCriteria, years: [2024, 2025], ...criteria }, []);

/** A line of a list received, as it is read where it is nothing but a name. */
export const lineOf = (text: string, change: Partial<ListLine> = {}): ListLine => ({
  text,
  name: text,
  municipality: null,
  isSchool: true,
  ...change,
});
