/** Every document of a region of 2,000 schools, built as a whole: processor time of each against a second. */
import { makeDocuments } from '../src/app/documents/documents';
import { identify } from '../src/app/identification/identify';
import { documents } from '../src/documents/catalogue';
import { emptyState, noAnswers } from '../src/model/state';
import { median, processorTime, type Ratio } from './measure';
import { regionRows, regionSnapshot, rowsPerSchool } from './region';

const schools = 2_000;
const snapshot = regionSnapshot(regionRows(schools * rowsPerSchool));
const findings = identify([snapshot], { answers: noAnswers(), hand: [], officialList: [] });

function seconds(kind: string, inputs?: object): { all: number[]; sheets: number } {
  let sheets = 0;
  const all = [1, 2, 3].map(() => {
    global.gc?.();
    return processorTime(() => {
      const context = { findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-22' };
      const made = makeDocuments(context, [{ kind, inputs }]);
      if (!made.ok) throw new Error(`${kind}: ${made.problem.code}`);
      sheets = made.value.plans.length;
    });
  });
  return { all: all.map((milliseconds) => milliseconds / 1000), sheets };
}

const measured = [
  ...documents.map(({ kind }) => ({ name: kind, ...seconds(kind) })),
  { name: 'roadmap of each school', ...seconds('roadmap', { scope: 'schools' }) },
];
// The slow ones are worth a line.
const slow = measured.filter(({ all }) => median(all) > 0.5).sort((a, b) => median(b.all) - median(a.all));
const ratios = slow.map(({ name, all, sheets }): Ratio => ({
  name: `${name}, ${schools / 1000},000 schools`,
  reference: 'a second of processor time',
  value: median(all),
  bound: 2,
  kind: 'most',
  detail: `${sheets} sheets; the first ${all[0]!.toFixed(2)} s`,
}));
const rest = measured.filter((one) => !slow.includes(one)).map(({ all }) => median(all));
ratios.push({
  name: `the slowest of the other ${rest.length} documents`,
  reference: 'a second of processor time',
  value: Math.max(...rest),
  bound: 1,
  kind: 'most',
  detail: `all ${rest.length} together ${rest.reduce((sum, each) => sum + each, 0).toFixed(2)} s`,
});
process.stdout.write(JSON.stringify(ratios));
