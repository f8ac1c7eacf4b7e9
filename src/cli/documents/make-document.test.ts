/** A school named on the command line: one that the office's papers can be made for. */
import { contextOf, findingsOf, readingOf, type Row } from '../../documents/testing/findings';
import { UsageError } from '../command';
import { schoolOfOffice } from './make-document';

const rows = ['СОШ № 1', 'СОШ № 2'].map((school): Row => [school, 'ОГЭ Математика', 2026, 12, 10, 10, 8]);

test('a school of another municipality than the office’s is wrong usage, not an empty document', () => {
  const context = contextOf(findingsOf(readingOf(rows)));
  const [mine, other] = context.findings.reading.schools;
  Object.assign(other!, { municipality: 'Лесной район' });
  const office = { ...context, state: { ...context.state, organisation: { municipality: 'Озёрский район' } } };
  expect(schoolOfOffice('СОШ № 1', office)).toBe(mine!.id);
  expect(() => schoolOfOffice('СОШ № 2', office)).toThrow(UsageError);
  expect(schoolOfOffice('СОШ № 2', context)).toBe(other!.id);
});
