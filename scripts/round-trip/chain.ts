/** The machines of users: one workbook through Excel, LibreOffice, the page, ONLYOFFICE and the command line, typed into at each; what is there after each. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBook } from '../../excel-stand-in/file/read';
import { saveBook } from '../../excel-stand-in/file/write';
import { createHost } from '../../excel-stand-in/node';
import { Session } from '../../src/app/session';
import { excelPort } from '../../src/hosts/excel';
import { make, open, sample, today, well, type Opened } from './book';
import { editsFor, flags, valueIn } from './held';
import { libreOffice, onlyOffice, type Edit } from './programs';

const root = path.join(__dirname, '..', '..');
const school = 'МБОУ «СОШ № 3»';
const municipality = 'Озёрный муниципальный округ';

/** What a step typed, and whether a workbook opened afterwards still has it. */
interface Typed {
  what: string;
  stands: (opened: Opened) => boolean;
}
export interface Step {
  program: string;
  typed: string;
  /** What of it all is not as it should be; empty where everything is. */
  lost: string[];
}

/** The sample in an Excel: our sheets made, the schools marked, a form's cell typed into. */
async function inExcel() {
  const host = createHost({ book: await openBook(new Uint8Array(readFileSync(sample)), 'results.xlsx') }).use();
  const session = new Session(excelPort({ patience: 120_000 }), { today: () => today });
  await session.open();
  await session.identify();
  await make({ session });
  await session.flag(true);
  well({ session }, true);
  await session.identify();
  const edits = editsFor({ session });
  const [mark] = edits;
  host.user.type(mark!.sheet, mark!.cell, mark!.value);
  session.close();
  return { bytes: await saveBook(host.book), edits };
}

function onCommandLine(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'shnor-chain-'));
  try {
    const [source, target, given] = ['in.xlsx', 'out.xlsx', 'given.json'].map((name) => path.join(folder, name));
    writeFileSync(source!, bytes);
    writeFileSync(given!, JSON.stringify({ municipality }));
    execFileSync('node', ['scripts/shnor.js', 'swot', source!, '--organisation', given!, '--out', target!], {
      cwd: root,
      stdio: 'pipe',
    });
    return new Uint8Array(readFileSync(target!));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function chain(): Promise<Step[]> {
  const started = await inExcel();
  const [mark, person, number] = started.edits as [Edit, Edit, Edit];
  const steps: Step[] = [];
  const typed: Typed[] = [];
  const first = await open(started.bytes);
  const names = namesOf(first);
  const marked = flags(started.bytes);
  const step = async (program: string, bytes: Uint8Array, now: Typed): Promise<Uint8Array> => {
    typed.push(now);
    const opened = await open(bytes);
    const { remarks } = opened.session.getSnapshot();
    const ours = registered(opened);
    const lost = [
      ...typed.filter(({ stands }) => !stands(opened)).map(({ what }) => what),
      ...(ours === registered(first) ? [] : [`листы: узнано ${ours}`]),
      ...namesOf(opened)
        .filter((name) => !names.includes(name))
        .map((name) => `лишний лист «${name}»`),
      ...(flags(bytes) === marked ? [] : [`отметки: ${flags(bytes)} из ${marked}`]),
      ...remarks.map(({ code }) => code),
    ];
    steps.push({ program, typed: now.what, lost });
    return bytes;
  };
  let bytes = await step('Excel', started.bytes, { what: 'отметка в форме', stands: inSheet(mark) });
  bytes = await step('LibreOffice', libreOffice(bytes, [person]), {
    what: 'ответственный в дорожной карте',
    stands: inSheet(person),
  });
  const page = await open(bytes);
  await page.session.rule.setOfficialList([school]);
  await make(page);
  bytes = await step('Страница', page.port.bytes(), {
    what: 'официальный список; листы сделаны заново',
    stands: ({ session }) => session.getSnapshot().kept.officialList?.[0] === school,
  });
  bytes = await step('ONLYOFFICE', onlyOffice(bytes, [number]), {
    what: 'число участников в исходном листе',
    stands: ({ session }) => valueIn(session.getSnapshot().snapshot!.sheets, number) === number.value,
  });
  await step('Командная строка', onCommandLine(bytes), {
    what: 'муниципалитет; SWOT сделан заново',
    stands: ({ session }) => session.getSnapshot().kept.organisation?.municipality === municipality,
  });
  return steps;
}

const registered = ({ session }: Opened): number => session.getSnapshot().kept.registry.length;
const namesOf = ({ session }: Opened): string[] => session.getSnapshot().snapshot!.sheets.map(({ name }) => name);
/** The typed value stands in its sheet; where it stands may change when the sheet is made again. */
const inSheet =
  ({ sheet, value }: Edit): Typed['stands'] =>
  ({ session }) =>
    session
      .getSnapshot()
      .snapshot!.sheets.find(({ name }) => name === sheet)
      ?.values.some((row) => row.includes(value)) ?? false;
