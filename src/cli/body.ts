/** Files of one command as one body of results. */
import { identify } from '../app/identify';
import { sheetAdder } from '../app/added-sheets';
import { uniqueSheetName } from '../app/sheet-names';
import { withAnswer } from '../reading/questions';
import { openLazily } from '../hosts/file/lazy';
import type { WorkbookFile } from '../hosts/file/workbook-file';
import { nodeCodec, openPath } from '../hosts/file/node';
import type { Findings } from '../model/findings';
import { withMinimums, type OwnMinimum } from '../model/minimum';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { emptyState, type WorkbookState } from '../model/state';
import { lostAnswers, lostQuestion, ourSheets, withLostSheets } from '../workbook/ours';
import { cliWords as words } from '../words/cli';
import { exit, Stop, type Terminal } from './command';
import { commonCriteria, criteriaLine } from './book-criteria';
import { identifyOptions, type Wanted } from './criteria-flags';

/** Opened files read as one body. */
export interface Body {
  files: WorkbookFile[];
  /** One a file. Where there are several, sheets have ids and `file` of their own, so that two «Лист1» stay two sheets. */
  snapshots: WorkbookSnapshot[];
  /** Sheets under the names they have, or get, in the workbook with our sheets. */
  sheets: SheetSnapshot[];
  /** What the only file keeps; for several files their answers, decisions and lists together, and the criteria they agree on. */
  state: WorkbookState;
}

/** Opens every file; a file that cannot be read stops the command (exit code 3). */
export async function openBody(paths: readonly string[], terminal: Terminal): Promise<Body> {
  const files: WorkbookFile[] = [];
  for (const path of paths) files.push(await openOne(path, terminal));
  const joined = files.length === 1 ? files[0]! : await intoOurs(files);
  if (joined) {
    const snapshot = joined.snapshot();
    return { files: [joined], snapshots: [snapshot], sheets: snapshot.sheets, state: snapshot.state ?? emptyState() };
  }
  const snapshots = files.map((file, index) => ofOneBody(file.snapshot(), index));
  const taken = new Set<string>();
  const ours = new Set(snapshots.flatMap((snapshot) => [...ourSheets(snapshot).ids]));
  const sheets = snapshots.flatMap(({ sheets: own }) =>
    own
      .filter(({ id }) => !ours.has(id))
      .map((sheet) => {
        const name = uniqueSheetName(sheet.name, taken);
        taken.add(name.toLowerCase());
        return { ...sheet, name };
      }),
  );
  const states = snapshots.flatMap(({ state }) => (state ? [state] : []));
  const criteria = commonCriteria(states);
  if (!criteria) terminal.err(`${words.differentCriteria}\n`);
  return { files, snapshots, sheets, state: { ...together(states), ...criteria } };
}

async function openOne(path: string, terminal: Terminal): Promise<WorkbookFile> {
  terminal.err(`${words.opening(path)}\n`);
  const opened = await openPath(path);
  if (!opened.ok) throw new Stop(opened.problem, exit.unreadable);
  return opened.value;
}

/**
 * The one workbook that holds our documents, with the other files' sheets added, as «Добавить файлы» does: next year's results join the
 * roadmap they are held against. Null where none or several hold documents: those become a new workbook.
 */
async function intoOurs(files: readonly WorkbookFile[]): Promise<WorkbookFile | null> {
  const holders = files.filter((file) => file.inPlace && ourSheets(file.snapshot()).ids.size > 0);
  const [base] = holders;
  if (!base || holders.length > 1) return null;
  const bring = sheetAdder(base.snapshot().sheets);
  const addSheets = files
    .filter((file) => file !== base)
    .flatMap((file) => bring(file.snapshot(), file.fileName).sheets);
  const written = base.write({ plans: [], addSheets, state: base.snapshot().state ?? emptyState() });
  if (!written.ok) throw new Stop(written.problem, exit.unreadable);
  const opened = await openLazily(written.value.bytes, base.fileName, { codec: nodeCodec });
  if (!opened.ok) throw new Stop(opened.problem, exit.unreadable);
  return opened.value;
}

const ofOneBody = (snapshot: WorkbookSnapshot, index: number): WorkbookSnapshot => ({
  ...snapshot,
  state: snapshot.state && {
    ...snapshot.state,
    registry: snapshot.state.registry.map((entry) => ({ ...entry, sheetId: `${index}:${entry.sheetId}` })),
  },
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    id: `${index}:${sheet.id}`,
    file: snapshot.fileName ?? undefined,
  })),
});

function together(states: readonly WorkbookState[]): WorkbookState {
  return {
    ...emptyState(),
    answers: {
      sheets: Object.assign({}, ...states.map(({ answers }) => answers.sheets)),
      headers: Object.assign({}, ...states.map(({ answers }) => answers.headers)),
      schools: Object.assign({}, ...states.map(({ answers }) => answers.schools)),
    },
    handDecisions: states.flatMap(({ handDecisions }) => handDecisions),
    notHeld: states.flatMap(({ notHeld }) => notHeld),
    minimums: states.reduce<OwnMinimum[]>((known, { minimums }) => withMinimums(known, minimums), []),
    lists: states.flatMap(({ lists }) => lists),
    officialList: states.flatMap(({ officialList }) => officialList),
  };
}

/** A body identified, with the state to keep beside our sheets. */
export interface Identified {
  body: Body;
  findings: Findings;
  state: WorkbookState;
}

/** Reads and judges a body. Answers given by question id are applied as their questions come up. */
export function identifyBody(body: Body, wanted: Wanted, terminal: Terminal): Identified {
  const { snapshots, state } = body;
  terminal.err(`${words.reading(snapshots.reduce((count, { sheets }) => count + sheets.length, 0))}\n`);
  const options = identifyOptions(wanted, state);
  let findings = identify(snapshots, options);
  for (let left = Object.keys(wanted.given.byQuestion).length; left > 0; left--) {
    const answered = findings.reading.questions.filter(({ id }) => wanted.given.byQuestion[id] !== undefined);
    if (answered.length === 0) break;
    for (const question of answered)
      options.answers = withAnswer(options.answers, question, wanted.given.byQuestion[question.id]!);
    findings = identify(snapshots, options);
  }
  // Years found in the data are not pinned: next year's results are to be found as well.
  const criteria = { ...findings.judgement.criteria, years: options.criteria?.years ?? null };
  const { preset } = findings;
  const said = criteriaLine(wanted, state, findings);
  if (said !== null) terminal.err(`${said}\n`);
  const { officialList, minimums = [] } = options;
  const kept: WorkbookState = {
    ...state,
    criteria,
    preset,
    answers: options.answers,
    officialList,
    minimums: [...minimums],
  };
  const takes = body.files.length === 1 && options.answers.sheets[lostQuestion] === lostAnswers.take;
  return { body, findings, state: takes ? withLostSheets(kept, ourSheets(snapshots[0]!).lost) : kept };
}
