/** Where the pane is: kept in memory, since Office.js empties history.pushState. */

/** Every screen by its section; the browser tests visit each. */
export const screens = {
  data: ['start', 'sheet', 'help'],
  schools: ['dashboard', 'list', 'map', 'school', 'criteria', 'official', 'not-held', 'minimums'],
  documents: [
    'list',
    'form',
    'make',
    'organisation',
    'share',
    'packages',
    'collect',
    'settings',
    'tracking',
    'roadmap',
    'measures',
    'roadmap-preview',
    'templates',
    'template',
    'template-sheet',
  ],
} as const;
export type Tab = keyof typeof screens;
type Place = { [T in Tab]: { tab: T; screen: (typeof screens)[T][number] } }[Tab];
export type Route = Place & {
  /** A school, a document's kind, a sheet: what the screen shows. */
  id?: string;
  group?: string;
  /** The school that a document is made for alone; id. */
  school?: string;
  /** Documents made before, with the inputs they were made with. */
  again?: true;
  /** Asked for by the ribbon: done at once when the screen opens. */
  run?: 'identify';
};

export const roots: Record<Tab, Route> = {
  data: { tab: 'data', screen: 'start' },
  schools: { tab: 'schools', screen: 'dashboard' },
  documents: { tab: 'documents', screen: 'list' },
};

/** Looks at all schools: the first is what a reading leads to. */
export const schoolViews = ['dashboard', 'list', 'map'] as const;

/** The sheets made together by one button: the list, the summary, what was read. */
export const listSheets = ['shnor', 'svod', 'read'];
export const makeListSheets: Route = { tab: 'documents', screen: 'make', id: listSheets.join(',') };

export class Router {
  private stack: Route[] = [roots.data];
  private schoolView: Route = roots.schools;
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): Route => this.stack[this.stack.length - 1]!;
  /** Another with every step, one to the same place too: who looks at it later knows whether the user went somewhere. */
  get step(): object {
    return this.stack;
  }
  canGoBack = (): boolean => this.stack.length > 1;

  go(route: Route): void {
    this.change([...this.stack, route]);
  }
  /** The same place under another name: the way back stays. */
  replace(route: Route): void {
    this.change([...this.stack.slice(0, -1), route]);
  }
  /** Where a section begins; that of the schools in the look it was left in. */
  root = (tab: Tab): Route => (tab === 'schools' ? this.schoolView : roots[tab]);
  /** Another section: the way back starts anew. */
  open(route: Route): void {
    this.change([route]);
  }
  back(): void {
    if (this.canGoBack()) this.change(this.stack.slice(0, -1));
  }

  private change(stack: Route[]): void {
    this.stack = stack;
    const now = this.get();
    if (schoolViews.some((view) => now.tab === 'schools' && now.screen === view)) this.schoolView = now;
    for (const listener of this.listeners) listener();
  }
}
