/** Round trips and bytes of the main path, counted in the stand-in Excel: what an add-in costs on the web. */
import { createHost } from '../excel-stand-in/node';
import { documents } from '../src/documents/catalogue';
import { Session } from '../src/app/session';
import { excelPort } from '../src/hosts/excel';
import { columnName } from '../src/model/cells';
import { type Bench, type Ratio } from './measure';
import { regionRows, rowsPerSchool } from './region';

const sizes = [15, 60, 240];
const identification = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];

interface Counted {
  reads: number;
  writes: number;
  bytes: number;
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
    return {
      reads: host.syncs.filter((sync) => !sync.writes).length,
      writes: host.syncs.filter((sync) => sync.writes).length,
      bytes: host.syncs.reduce((sum, sync) => sum + sync.requestBytes + sync.responseBytes, 0),
    };
  };
  return { session, counted };
}

export const roundTripsBench: Bench = {
  name: 'round trips',
  needs: [],
  async run(): Promise<Ratio[]> {
    const ratios: Ratio[] = [];
    const perSize: { identify: Counted; make: Counted }[] = [];
    for (const schools of sizes) {
      const { session, counted } = await open(schools);
      const identify = await counted(() => session.identify());
      const make = await counted(async () => {
        await session.prepare(identification);
        await session.makeSheets();
      });
      perSize.push({ identify, make });
      const detail = ({ bytes }: Counted) =>
        `${(bytes / 1024).toFixed(0)} KB, ${(bytes / schools).toFixed(0)} bytes a school`;
      const reference = 'the design’s bound';
      ratios.push(
        {
          name: `identify, ${schools} schools: read syncs`,
          reference,
          value: identify.reads,
          bound: 2,
          kind: 'most',
          detail: detail(identify),
        },
        {
          name: `identify, ${schools} schools: write syncs`,
          reference,
          value: identify.writes,
          bound: 0,
          kind: 'most',
          detail: detail(identify),
        },
        {
          name: `three sheets, ${schools} schools: read syncs`,
          reference,
          value: make.reads,
          bound: 2,
          kind: 'most',
          detail: detail(make),
        },
        {
          name: `three sheets, ${schools} schools: write syncs`,
          reference,
          value: make.writes,
          bound: 2,
          kind: 'most',
          detail: detail(make),
        },
      );
    }
    const { session, counted } = await open(sizes[0]!);
    await session.identify();
    for (const { kind } of documents) {
      const cost = await counted(async () => {
        await session.prepare([{ kind }]);
        await session.makeSheets();
      });
      ratios.push({
        name: `document «${kind}», ${sizes[0]} schools: syncs`,
        reference: 'the design’s bound',
        value: cost.reads + cost.writes,
        bound: 4,
        kind: 'most',
        detail: `${(cost.bytes / 1024).toFixed(0)} KB, ${(cost.bytes / sizes[0]!).toFixed(0)} bytes a school`,
      });
    }
    return ratios;
  },
};
