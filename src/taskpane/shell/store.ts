import type { WorkbookPort } from '../../app/port';
import type { IdentifyElsewhere, Session, SessionState } from '../../app/session';
import type { Outcome, Problem } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { rememberedHeaders } from './remembered';
import type { TroubleCode } from '../../words/pane/shell';

export type Phase = 'connecting' | 'no-workbook' | 'ready' | 'trouble';
/** `name` is '' where the trouble is with no file. */
export interface RefusedFile {
  name: string;
  problem: Problem;
}
export interface PaneState {
  phase: Phase;
  trouble: TroubleCode | null;
  session: Session | null;
  /** Files that were not opened, or the sample, and why. */
  refused: readonly RefusedFile[];
  /** The opened file's name; null in Excel, whose window shows it. */
  opened: string | null;
}

/** How long answers given in Excel wait for more before they are kept together, milliseconds. */
const answersRest = 15_000;

/** What differs between the pane in Excel and the page over a file. */
export interface Surroundings {
  kind: 'excel' | 'page';
  readFile: (bytes: Uint8Array, fileName: string) => Promise<Outcome<WorkbookSnapshot>>;
  /** The page: judges a large workbook in another thread. */
  identify?: IdentifyElsewhere;
  /** The page: opens the user's files as one workbook: the first that can be read, the others as its sheets. */
  openFiles?: (files: readonly File[]) => Promise<void>;
  /** The page: saves a copy; the name it has among the downloads. */
  save?: () => Promise<string>;
  /** The page: the opened file whose values alone go into the copy; null where all of it does. */
  valuesOf?: () => string | null;
  /** The page where the browser can: writes into a file the user names once; its name, null where they changed their mind. */
  saveInto?: () => Promise<Outcome<string | null>>;
  /** Opens the sample: as the workbook on the page, as added sheets in Excel. */
  showSample: () => Promise<void>;
  /** «Начать с образца»: a sheet to type results into; in a new workbook on the page. */
  startNew: () => Promise<void>;
  /** In Excel: whether files of the pane reach the user; Excel for Mac drops them. Left out: they do. */
  files?: () => boolean;
  /** In Excel: tries the product's calls in an empty workbook; the text to send. `told` is given what is being tried. */
  selfCheck?: (told: (step: string) => void) => Promise<Outcome<string>>;
  /** The page on a wide screen draws what is to be made beside the pane, larger than it could. */
  beside?: MediaQueryList;
  /** The page on a narrow screen: shows the workbook in place of the pane. */
  showBook?: () => void;
}

/** Connects the screens with the workbook's session; the session's code is loaded after the first paint. */
export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly surroundings: Surroundings,
    phase: Phase,
  ) {
    this.state = { phase, trouble: null, session: null, refused: [], opened: null };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): PaneState => this.state;

  fail(trouble: TroubleCode): void {
    this.set({ phase: 'trouble', trouble });
  }

  /** None: they were read and closed. */
  refuse(refused: readonly RefusedFile[]): void {
    this.set({ refused });
  }

  /** A workbook to work with: a new session, the old one closed. */
  async connect(port: WorkbookPort, opened: string | null = null): Promise<Session> {
    const { Session } = await preloadSession();
    this.state.session?.close();
    const session = new Session(port, {
      today,
      readFile: this.surroundings.readFile,
      identify: this.surroundings.identify,
      headers: rememberedHeaders,
      ...(this.surroundings.kind === 'excel' && { gather: answersRest }),
    });
    this.set({ phase: 'ready', session, refused: [], opened });
    await session.open();
    return session;
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const preloadSession = () => import(/* webpackChunkName: "session" */ '../../app/session');

/** Today where the user is, «2026-11-22». */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export type { Session, SessionState };
