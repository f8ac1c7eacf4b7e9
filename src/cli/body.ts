/** Files of one command as one body of results. */
import { identify } from '../app/identification/identify';
import { sheetAdder } from '../app/added-sheets';
import { withAnswer, withoutAnswers } from '../reading/questions';
import { openLazily } from '../hosts/file/lazy';
import type { WorkbookFile } from '../hosts/file/workbook-file';
import { nodeCodec, openPath } from '../hosts/file/node';
import type { Findings } from '../model/findings';
import { withMinimums, type OwnMinimum } from '../model/minimum';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { emptyState, type WorkbookState } from '../model/state';
import {
  lostAnswers,
  lostQuestion,
  ourSheets,
  stateOf,
  withLeft,
  withoutAnswer,
  withRecalled,
  withTaken,
} from '../workbook/ours';
import { cliWords as words } from '../words/cli';
import { exit, Stop, UsageError, type Terminal } from './command';
import { commonCriteria, criteriaLine } from './identify/book-criteria';
import { asksCriteria, identifyOptions, type Wanted } from './identify/criteria-flags';
import { asOneBody } from './identify/one-body';

/** Opened files read as one body. */
export interface Body {
  files: WorkbookFile[];
  /** One a file. Where there are several, sheets have ids and `file` of their own, so that two «Лист1» stay two sheets (one-body.ts). */
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
    return { files: [joined], snapshots: [snapshot], sheets: snapshot.sheets, state: stateOf(snapshot) };
  }
  const snapshots = asOneBody(
    files.map((file) => file.snapshot()),
    paths,
  );
  const ours = new Set(snapshots.flatMap((snapshot) => [...ourSheets(snapshot).ids]));
  const sheets = snapshots.flatMap((snapshot) => snapshot.sheets.filter(({ id }) => !ours.has(id)));
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
  /** Ids of answers given to questions that the body does not ask. */
  unasked: readonly string[];
}

/** Reads and judges a body; an answer to a question that it does not ask is wrong usage. */
export function identifyBody(body: Body, wanted: Wanted, terminal: Terminal): Identified {
  const identified = readAndJudge(body, wanted, terminal);
  refuseUnasked([identified.unasked]);
  return identified;
}

/** Refuses answers that none of several readings asked for. */
export function refuseUnasked(readings: readonly (readonly string[])[]): void {
  const [first = [], ...others] = readings;
  const unasked = first.filter((id) => others.every((ids) => ids.includes(id)));
  if (unasked.length > 0) throw new UsageError(words.answersUnasked(unasked));
}

/** Answers given by question id are applied as their questions come up; one that the question does not offer is wrong usage. */
export function readAndJudge(body: Body, wanted: Wanted, terminal: Terminal): Identified {
  const { snapshots } = body;
  const state =
    body.files.length === 1 ? settled(body.state, snapshots[0]!, wanted.given.byQuestion[lostQuestion]) : body.state;
  terminal.err(`${words.reading(snapshots.reduce((count, { sheets }) => count + sheets.length, 0))}\n`);
  const options = identifyOptions(wanted, state);
  const left = new Map(Object.entries(wanted.given.byQuestion));
  // A question answered before is asked again, to be answered anew.
  options.answers = withoutAnswers(options.answers, left);
  if (left.has(lostQuestion)) options.left = [];
  let findings = identify(snapshots, options);
  for (;;) {
    const asked = findings.reading.questions.filter(({ id }) => left.has(id));
    if (asked.length === 0) break;
    for (const question of asked) {
      const answer = left.get(question.id)!;
      const offered = question.candidates.map(({ value }) => value);
      if (!question.free && !offered.includes(answer))
        throw new UsageError(words.answerNotOffered(question.id, answer, offered));
      options.answers = withAnswer(options.answers, question, answer);
      left.delete(question.id);
    }
    findings = identify(snapshots, options);
  }
  // What is to become of lost sheets can be said for many workbooks: where none is lost, nothing is to be done.
  const unasked = [...left.keys()].filter((id) => id !== lostQuestion);
  // Years found in the data are not pinned: next year's results are to be found as well.
  const criteria = { ...findings.judgement.criteria, years: options.criteria?.years ?? null };
  const { preset } = findings;
  const said = criteriaLine(wanted, state, findings);
  if (said !== null) terminal.err(`${said}\n`);
  const { officialList, minimums = [] } = options;
  // Criteria of a later version that this one does not understand stay the workbook's, unless others are asked for.
  const isTheirs = !asksCriteria(wanted) && state.aside?.some(({ path }) => path[0] === 'criteria');
  const kept: WorkbookState = {
    ...state,
    ...(isTheirs ? {} : { criteria, preset }),
    answers: options.answers,
    officialList,
    minimums: [...minimums],
  };
  return { body, findings, unasked, state: body.files.length === 1 ? withoutAnswer(kept) : kept };
}

/**
 * The state as the question about lost sheets is answered: before the workbook is read, since the list's sheet may hold what it is read by.
 * @param given the answer of now; else that which an earlier version kept
 */
function settled(state: WorkbookState, snapshot: WorkbookSnapshot, given: string | undefined): WorkbookState {
  const answer = given ?? state.answers.sheets[lostQuestion];
  const { lost, unlisted } = ourSheets(snapshot, given === undefined ? undefined : []);
  if (given !== undefined && lost.length === 0) return state;
  if (answer === lostAnswers.leave) return withLeft(state, unlisted);
  if (answer !== lostAnswers.take) return state;
  return withTaken(snapshot.state ? state : withRecalled(state, lost), lost);
}
