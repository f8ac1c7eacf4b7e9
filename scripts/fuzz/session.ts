/** One fuzz session: what a user, a co-author and a failing Excel may do, in any order, against what must always hold. */
import type { ExcelErrorCode } from '../../excel-stand-in/batch/errors';
import type { NodeHost } from '../../excel-stand-in/node';
import { Session } from '../../src/app/session';
import { excelPort } from '../../src/hosts/excel';
import { problemText } from '../../src/words/problems';
import { dice, newWorld, sheetPicture, type Dice } from './world';

const codes: readonly ExcelErrorCode[] = [
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'ItemNotFound',
  'InvalidArgument',
];
const identification = [{ kind: 'shnor' }, { kind: 'svod' }, { kind: 'read' }];

interface World {
  host: NodeHost;
  session: Session;
  random: Dice;
  /** Pictures of the user's sheets by id, as the user left them. */
  pictures: Map<string, string>;
  /** Ids of the sheets that are the user's. */
  users: Set<string>;
}

/** An action: `byHand` changes the user's own sheets, so their pictures are taken anew after it. */
interface Action {
  name: string;
  byHand?: boolean;
  run(world: World): Promise<unknown> | void;
}

const make = async ({ session }: World, wanted: { kind: string; inputs?: unknown }[]) => {
  if (await session.prepare(wanted)) {
    // Sources changed meanwhile: the new preview is confirmed once more, as a user would.
    if (!(await session.makeSheets()) && session.getSnapshot().problem?.code === 'sources-changed')
      await session.makeSheets();
  }
};
const userSheet = ({ host, users, random }: World) => random.pick(host.book.sheets.filter(({ id }) => users.has(id)));
const ourSheet = ({ host, users, random }: World) => random.pick(host.book.sheets.filter(({ id }) => !users.has(id)));

const actions: readonly Action[] = [
  { name: 'identify', run: ({ session }) => session.identify() },
  { name: 'make the three sheets', run: (world) => make(world, identification) },
  { name: 'make a roadmap', run: (world) => make(world, [{ kind: 'roadmap' }]) },
  {
    name: 'threshold',
    run: ({ session, random }) => session.rule.setCriteria({ threshold: 1000 + random.below(60) * 100 }),
  },
  {
    name: 'reading of rule 2',
    run: ({ session, random }) => session.rule.setCriteria({ twoYears: random.pick(['any', 'same', 'off'] as const) }),
  },
  {
    name: 'decide by hand',
    run: ({ session, random }) => {
      const schools = session.getSnapshot().findings?.reading.schools ?? [];
      if (schools.length === 0) return;
      return session.rule.decide(
        random.pick(schools),
        random.below(3) ? { action: random.pick(['add', 'exclude'] as const), ground: 'решение региона' } : null,
      );
    },
  },
  { name: 'flags on', run: ({ session }) => session.flag(true) },
  { name: 'flags off', run: ({ session }) => session.flag(false) },
  { name: 'remove our sheets', run: ({ session }) => session.removeOurSheets() },
  { name: 'restore', run: ({ session }) => session.restorePrevious() },
  {
    name: 'type into a source',
    byHand: true,
    run: (world) =>
      world.host.user.type(
        userSheet(world).name,
        `${world.random.pick(['D', 'E', 'F'])}${4 + world.random.below(10)}`,
        world.random.below(15),
      ),
  },
  {
    name: 'sort a source',
    byHand: true,
    run: (world) => world.host.user.sort(userSheet(world).name, 'A4:G14', world.random.pick([1, 3])),
  },
  {
    name: 'insert rows',
    byHand: true,
    run: (world) =>
      world.host.user.insertRows(userSheet(world).name, 4 + world.random.below(4), 1 + world.random.below(2)),
  },
  {
    name: 'rename a source',
    byHand: true,
    run: (world) => world.host.user.rename(userSheet(world).name, `Лист ${world.random.below(1e9)}`),
  },
  {
    name: 'type into our sheet',
    run: (world) => {
      const sheet = ourSheet(world);
      if (sheet) world.host.user.type(sheet.name, `H${8 + world.random.below(20)}`, 'вписано вручную');
    },
  },
  {
    name: 'delete our sheet',
    run: (world) => {
      const sheet = ourSheet(world);
      if (sheet) world.host.user.deleteSheet(sheet.name);
    },
  },
  {
    name: 'Excel fails soon',
    run: ({ host, random }) => {
      host.faults = [
        {
          sync: 1 + random.below(3),
          code: random.pick(codes),
          when: random.pick(['before', 'after', { action: random.below(40) }] as const),
        },
      ];
    },
  },
  {
    name: 'a cell is being edited meanwhile',
    run: async ({ host, session }) => {
      host.editing = true;
      await session.identify();
      host.editing = false;
    },
  },
  { name: 'close and open the pane', run: (world) => reopen(world) },
];

async function reopen(world: World): Promise<void> {
  world.session.close();
  world.session = new Session(excelPort({ patience: 5000 }), { today: () => '2026-11-22' });
  await world.session.open();
}

function takePictures(world: World): void {
  world.pictures = new Map(
    world.host.book.sheets.filter(({ id }) => world.users.has(id)).map((sheet) => [sheet.id, sheetPicture(sheet)]),
  );
}

/** What must hold after every action; throws with the broken one. */
function check(world: World): void {
  const { host, session, users, pictures } = world;
  const state = session.getSnapshot();
  if (state.busy) throw new Error('the session stays busy');
  if (state.problem && problemText(state.problem).length < 20) throw new Error(`no sentence for ${state.problem.code}`);
  const present = new Map(host.book.sheets.map((sheet) => [sheet.id, sheet]));
  for (const id of users) {
    const sheet = present.get(id);
    if (!sheet) throw new Error('a sheet of the user is gone');
    if (sheetPicture(sheet) !== pictures.get(id)) throw new Error(`the user's sheet «${sheet.name}» changed`);
  }
}

/** Values of the ШНОР sheet we made, without the user's own typing. */
function listValues(host: NodeHost, users: ReadonlySet<string>): string {
  const sheet = host.book.sheets.find(({ id, name }) => !users.has(id) && name.startsWith('ШНОР'));
  if (!sheet) throw new Error('no ШНОР sheet after the last run');
  return JSON.stringify(
    [...sheet.cells]
      .sort((a, b) => a[0] - b[0])
      .map(([row, line]) => [row, [...line].sort((a, b) => a[0] - b[0]).map(([col, cell]) => [col, cell.value])]),
  );
}

/** After all the trouble a run gives the sheet that a clean workbook with the same sources, criteria and decisions gives. */
async function sameAsClean(world: World): Promise<void> {
  world.host.faults = [];
  world.host.editing = false;
  await reopen(world);
  await world.session.identify();
  await make(world, identification);
  const { findings, problem } = world.session.getSnapshot();
  if (problem) throw new Error(`the last run fails: ${problem.code}`);
  const dirty = listValues(world.host, world.users);
  await world.session.removeOurSheets();
  await make(world, identification);
  if (!findings) throw new Error('the last run read nothing');
  if (listValues(world.host, world.users) !== dirty) throw new Error('the sheet differs from what a clean run gives');
  check(world);
}

/** Runs one session of `length` actions. Throws with the seed, the actions and the broken invariant. */
export async function fuzzSession(seed: number, length: number): Promise<void> {
  const random = dice(seed);
  const host = newWorld(random);
  const world: World = {
    host,
    random,
    session: new Session(excelPort({ patience: 5000 }), { today: () => '2026-11-22' }),
    users: new Set(host.book.sheets.map(({ id }) => id)),
    pictures: new Map(),
  };
  takePictures(world);
  const done: string[] = [];
  try {
    await world.session.open();
    for (let step = 0; step < length; step++) {
      const action = random.pick(actions);
      done.push(action.name);
      await action.run(world);
      if (action.byHand) takePictures(world);
      check(world);
    }
    done.push('(a clean run)');
    await sameAsClean(world);
  } catch (error) {
    throw new Error(
      `seed ${seed}: ${done.join(' → ')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      { cause: error },
    );
  } finally {
    world.session.close();
  }
}
