/** Criteria that want both signs: whoever words the rule words it with both, and a school with one sign is told so. */
import { join } from 'node:path';
import { makeDocument } from '../../app/documents/documents';
import { identify } from '../../app/identification/identify';
import { regionSummary } from '../../documents/kinds/region';
import { openPath } from '../../hosts/file/node';
import type { Findings } from '../../model/findings';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { emptyState, noAnswers } from '../../model/state';
import { identifyText } from './identify-text';

const findings: Record<string, Findings> = {};
let sheets: readonly SheetSnapshot[];
beforeAll(async () => {
  const opened = await openPath(join(__dirname, '../../../samples/results.xlsx'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const snapshot = opened.value.snapshot();
  ({ sheets } = snapshot);
  for (const preset of ['both', 'fioko'])
    findings[preset] = identify([snapshot], { preset, answers: noAnswers(), hand: [], officialList: [] });
});

const textsOf = (plans: readonly SheetPlan[]): string =>
  plans
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : []))),
    )
    .join('\n');

function said(kind: string, preset: string): string {
  const of = findings[preset]!;
  if (kind === 'text') return identifyText(of, []);
  if (kind === 'summary')
    return textsOf(regionSummary([{ file: 'results.xlsx', findings: of, remarks: [] }], '30.11.2026'));
  const made = makeDocument({ findings: of, state: emptyState(), sheets, today: '2026-11-30' }, kind);
  if (!made.ok) throw new Error(made.problem.code);
  return textsOf(made.value.plans);
}

const any = /; или 2\)|хотя бы одного критерия/;
const both = /; и 2\)|обоих критериев/;
test.each(['text', 'summary', 'shnor', 'svod', 'read', 'reliability', 'note', 'analysis'])(
  '%s words the rule as the criteria combine it',
  (kind) => {
    expect(said(kind, 'both')).toMatch(both);
    expect(said(kind, 'both')).not.toMatch(any);
    expect(said(kind, 'fioko')).toMatch(any);
    expect(said(kind, 'fioko')).not.toMatch(both);
  },
);

test.each(['text', 'shnor'])('%s tells a school with one sign of two which it has', (kind) => {
  const one = 'Правило не выполнено: один признак из двух – низкие результаты не менее чем по двум процедурам';
  expect(said(kind, 'both')).toContain(one);
  expect(said(kind, 'fioko')).not.toContain(one);
});
