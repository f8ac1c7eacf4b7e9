/** Round trips and bytes of the main path, counted in the stand-in Excel: what an add-in costs on the web. */
import { createHost } from '../excel-stand-in/node';
import { documents } from '../src/documents/catalogue';
import { Session } from '../src/app/session';
import { excelPort } from '../src/hosts/excel';
import { requestBytes } from '../src/hosts/excel/steps';
import { columnName } from '../src/model/cells';
import { type Bench, type Ratio } from './measure';
import { regionRows, rowsPerSchool } from './region';

const sizes = [15, 60, 240];
/** Each document is made at these two; what the larger one costs more is what schools cost. */
const [few, many] = [15, 60];
/** A document is made by reading before and after the draft, writing the content, its end, and the look, which may be refused alone. */
const mostReads = 2;
const mostWrites = 3;
const identification = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];

interface Counted {
  reads: number;
  writes: number;
  /** Of all syncs, both ways: a check of the sources before writing reads them whole. */
  bytes: number;
  /** Sent by the syncs that write. */
  written: number;
}

async function open(schools: number) {
  const host = createHost().use();
  const values = regionRows(schools * rowsPerSchool);
  host.user.rename('Лист1', 'Свод ВПР');
  values.forEach((row, index) =>
    row.forEach((value, col) => host.user.type('Свод ВПР', `${columnName(col)}${index + 1}`, value)),
  );
  const session = new Session(excelPort(), { today: () => '2026-11-22' });
  await session.open();
  const counted = async (work: () => Promise<unknown>): Promise<Counted> => {
    host.resetCounters();
    await work();
    const { problem } = session.getSnapshot();
    if (problem) throw new Error(`${problem.code} with ${schools} schools`);
    const writes = host.syncs.filter((sync) => sync.writes);
    return {
      reads: host.syncs.length - writes.length,
      writes: writes.length,
      bytes: host.syncs.reduce((sum, sync) => sum + sync.requestBytes + sync.responseBytes, 0),
      written: writes.reduce((sum, sync) => sum + sync.requestBytes, 0),
    };
  };
  return { session, counted };
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

/** Syncs against what the design allows. */
const syncs = (name: string, value: number, bound: number, detail: string): Ratio => ({
  name,
  reference: 'the design’s bound',
  value,
  bound,
  kind: 'most',
  detail,
});

async function ofSize(schools: number): Promise<Ratio[]> {
  const { session, counted } = await open(schools);
  const identify = await counted(() => session.identify());
  const make = await counted(async () => {
    await session.prepare(identification);
    await session.makeSheets();
  });
  const detail = ({ bytes }: Counted) => `${kilobytes(bytes)}, ${(bytes / schools).toFixed(0)} bytes a school`;
  return [
    syncs(`identify, ${schools} schools: read syncs`, identify.reads, 2, detail(identify)),
    syncs(`identify, ${schools} schools: write syncs`, identify.writes, 0, detail(identify)),
    syncs(`three sheets, ${schools} schools: read syncs`, make.reads, mostReads, detail(make)),
    syncs(`three sheets, ${schools} schools: write syncs`, make.writes, writesFor(make), detail(make)),
  ];
}

/** What does not fit one request goes in more. */
const writesFor = ({ written }: Counted): number => mostWrites - 1 + Math.ceil(written / requestBytes);

/** One document in a workbook of its own: sheets to type results into would be sources of the next one. */
async function ofDocument(kind: string): Promise<Ratio> {
  const costs: Counted[] = [];
  for (const schools of [few, many]) {
    const { session, counted } = await open(schools);
    await session.identify();
    const cost = await counted(async () => {
      await session.prepare([{ kind }]);
      await session.makeSheets();
    });
    if (!session.getSnapshot().made) throw new Error(`«${kind}» was not made`);
    costs.push(cost);
  }
  const [small, large] = costs as [Counted, Counted];
  const perSchool = (of: 'bytes' | 'written') => ((large[of] - small[of]) / (many - few)).toFixed(0);
  return syncs(
    `document «${kind}», ${few} and ${many} schools: syncs`,
    Math.max(small.reads + small.writes, large.reads + large.writes),
    mostReads + writesFor(large),
    `${kilobytes(small.bytes)} and ${kilobytes(large.bytes)}, ${perSchool('bytes')} bytes a further school, ${perSchool('written')} of them written`,
  );
}

export const roundTripsBench: Bench = {
  id: 'roundtrips',
  name: 'round trips',
  needs: [],
  async run(): Promise<Ratio[]> {
    const ratios: Ratio[] = [];
    for (const schools of sizes) ratios.push(...(await ofSize(schools)));
    for (const { kind } of documents) ratios.push(await ofDocument(kind));
    return ratios;
  },
};
