/** «Не проводилось» said by hand: judged as if it had been known when the workbook was read, and taken back without a trace. */
import { join } from 'node:path';
import { openPath } from '../hosts/file/node';
import type { NotHeld } from '../model/criteria';
import { noAnswers } from '../model/state';
import { identify, withNotHeld, type IdentifyOptions } from '../app/identify';

test('said, it changes coverage and «недостаточно данных»; taken back, nothing', async () => {
  const opened = await openPath(join(__dirname, '../../samples/results.xlsx'));
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
