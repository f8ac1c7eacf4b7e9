/** Where the pane is: kept in memory, since Office.js empties history.pushState. */

export type Tab = 'data' | 'schools' | 'documents';
export interface Route {
  tab: Tab;
  screen: string;
  /** A school, a document's kind, a sheet: what the screen shows. */
  id?: string;
  group?: string;
  /** Asked for by the ribbon: done at once when the screen opens. */
  run?: 'identify';
}

export const roots: Record<Tab, Route> = {
  data: { tab: 'data', screen: 'start' },
  schools: { tab: 'schools', screen: 'list' },
  documents: { tab: 'documents', screen: 'list' },
};

export class Router {
  private stack: Route[] = [roots.data];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): Route => this.stack[this.stack.length - 1]!;
  canGoBack = (): boolean => this.stack.length > 1;

  go(route: Route): void {
    this.change([...this.stack, route]);
  }
  /** Another section: the way back starts anew. */
  open(route: Route): void {
    this.change([route]);
  }
  back(): void {
    if (this.canGoBack()) this.change(this.stack.slice(0, -1));
  }

  private change(stack: Route[]): void {
    this.stack = stack;
    for (const listener of this.listeners) listener();
  }
}
