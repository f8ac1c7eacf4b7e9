/** The JSON answer of 50,000 results, made and written, against the same answer as a tree that is there already. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from '../src/app/identification/identify';
import { identifyJson } from '../src/cli/identify/identify-json';
import { jsonPieces } from '../src/cli/print-json';
import { noAnswers } from '../src/model/state';
import { inTurn, type Ratio } from './measure';
import { regionRows, regionSnapshot } from './region';

const findings = identify([regionSnapshot(regionRows(50_000))], { answers: noAnswers(), hand: [], officialList: [] });
const prepared = JSON.parse(JSON.stringify(identifyJson(findings, []))) as object;
const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
const written = (pieces: () => Iterable<string>) => (): void => {
  const file = openSync(join(folder, 'answer.json'), 'w');
  for (const piece of pieces()) writeSync(file, piece);
  closeSync(file);
};
const turns = inTurn(
  written(() => jsonPieces(identifyJson(findings, []))),
  written(() => [JSON.stringify(prepared)]),
  15,
);
rmSync(folder, { recursive: true });
const ratio: Ratio = {
  name: 'JSON answer of 50,000 results, processor time',
  reference: 'JSON.stringify of the prepared answer, written',
  value: turns.ratio,
  bound: 1.5,
  kind: 'most',
  detail: `${turns.a.toFixed(0)} ms : ${turns.b.toFixed(0)} ms, quartiles ${turns.quartiles.map((each) => each.toFixed(2)).join('–')}`,
};
process.stdout.write(JSON.stringify([ratio]));
