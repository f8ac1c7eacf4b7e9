/** What the ribbon's buttons do: each shows the pane at its place (one pane, one shared runtime). */
import type { Route } from './shell/router';

/** FunctionName in manifest.xml → where the pane goes. */
export const commands: Record<string, Route> = {
  identify: { tab: 'data', screen: 'start', run: 'identify' },
  roadmap: { tab: 'documents', screen: 'roadmap' },
  diagnostics: { tab: 'documents', screen: 'list', group: 'diagnostics' },
  help: { tab: 'data', screen: 'help' },
};

/**
 * One click on the ribbon. Excel may ignore or refuse to show the pane, and it holds back every later click until this one is called completed: that is
 * done whatever happens.
 */
export async function runCommand(open: () => void, show: () => Promise<unknown>, completed: () => void): Promise<void> {
  try {
    open();
    await show();
  } finally {
    completed();
  }
}
