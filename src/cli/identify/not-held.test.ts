/** «Не проводилось» said by hand: judged as if it had been known when the workbook was read, and taken back without a trace. */
import { join } from 'node:path';
import { openPath } from '../../hosts/file/node';
import type { NotHeld } from '../../model/criteria';
import { emptyState, noAnswers } from '../../model/state';
import { makeDocument } from '../../app/documents/documents';
import { identify, rejudge, withNotHeld, type IdentifyOptions } from '../../app/identification/identify';
import { gridOf, nobodyHas } from '../../judging';
import { identifyJson } from './identify-json';
import { identifyText } from './identify-text';

test('said, it changes coverage and «недостаточно данных»; taken back, nothing', async () => {
  const opened = await openPath(join(__dirname, '../../../samples/results.xlsx'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const snapshot = opened.value.snapshot();
  const found = (notHeld: readonly NotHeld[]) => {
    const options: IdentifyOptions = { answers: noAnswers(), hand: [], officialList: [], notHeld };
    return identify([snapshot], options);
  };
  const plain = found([]);
  const school = plain.judgement.verdicts.find(({ incomplete }) => incomplete)!;
  const { name, code, municipality } = school.school;
  const own = plain.judgement.criteria.procedures.flatMap((procedure) =>
    plain.judgement.years!.map((year): NotHeld => ({ ...procedure, year, school: { name, code, municipality } })),
  );
  const said = withNotHeld(plain, own);
  expect(said.judgement).toEqual(found(own).judgement);
  expect(said.notHeld).toEqual(found(own).notHeld);
  const after = said.judgement.verdicts.find((verdict) => verdict.school.id === school.school.id)!;
  expect([school.incomplete, after.incomplete]).toEqual([true, false]);
  expect(withNotHeld(said, []).judgement).toEqual(plain.judgement);
});

describe('whose results are missing is one answer', () => {
  const found = async () => {
    const opened = await openPath(join(__dirname, '../../../samples/results.xlsx'));
    if (!opened.ok) throw new Error(opened.problem.code);
    return identify([opened.value.snapshot()], { answers: noAnswers(), hand: [], officialList: [] });
  };

  test('the map, the text and JSON name the same schools as incomplete; no ООШ is one for ЕГЭ alone', async () => {
    const findings = await found();
    const { low, watch, insufficient, clear } = identifyJson(findings, []);
    const json = [low, watch, insufficient, clear].flat().filter(({ incomplete }) => incomplete);
    const map = gridOf(findings)!.incomplete.map(({ verdict }) => verdict.school.name);
    expect(json.map(({ school }) => school).sort()).toEqual(map.sort());
    expect(map).toHaveLength(2);
    expect(map).not.toContain('МКОУ «Тополинская ООШ»');
  });

  test('a file that was not added is «нет данных ни у одной школы» everywhere, and «не проводилось» nowhere until somebody says so', async () => {
    const whole = await found();
    const [, last] = whole.judgement.years!;
    const gone = (kind: string, subject: string, grade: number | null, year: number) =>
      kind === 'ВПР' && subject === 'Математика' && grade === 6 && year === last;
    const results = whole.reading.results.filter(
      ({ procedure: { kind, subject, grade }, year }) => !gone(kind, subject, grade, year),
    );
    const { criteria } = whole.judgement;
    const findings = rejudge({ ...whole, reading: { ...whole.reading, results } }, criteria, []);
    const line = `Нет данных ни у одной школы: ${last} — ВПР МА 6`;
    expect(identifyText(whole, [])).not.toContain('Нет данных ни у одной школы');
    expect(identifyText(findings, [])).toContain(`${line}.`);
    expect(identifyJson(findings, []).noData).toEqual([{ kind: 'ВПР', subject: 'Математика', grade: 6, year: last }]);
    const sheet = (kind: string): string => {
      const made = makeDocument({ findings, state: emptyState(), sheets: [], today: '2026-11-30' }, kind);
      if (!made.ok) throw new Error(made.problem.code);
      return JSON.stringify(made.value.plans).replace(/\u00a0/g, ' ');
    };
    expect(sheet('shnor')).toContain(`ни у одной школы: ${last} — ВПР МА 6`);
    expect(sheet('read')).toContain(line);
    // A paper says a procedure in full.
    for (const kind of ['note', 'overview'])
      expect(sheet(kind)).toContain(line.replace('ВПР МА 6', 'ВПР, математика, 6 класс'));
    const grid = gridOf(findings)!;
    const at = grid.columns.findIndex(({ id }) => id === 'ВПР|Математика|6');
    const cells = new Set(findings.judgement.verdicts.map((verdict) => grid.cellsOf(verdict)[at]![1]));
    expect(cells).toEqual(new Set(['nobody']));
    const said = withNotHeld(findings, [{ kind: 'ВПР', subject: 'Математика', grade: 6, year: last, school: null }]);
    expect(nobodyHas(said)).toEqual([]);
    expect(gridOf(said)!.cellsOf(said.judgement.verdicts[0]!)[at]![1]).toBe('not-held');
  });
});
