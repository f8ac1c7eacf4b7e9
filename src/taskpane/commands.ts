/** What the ribbon's buttons do: each shows the pane at its place (one pane, one shared runtime). */
import type { Route } from './shell/router';

/** FunctionName in manifest.xml → where the pane goes. */
export const commands: Record<string, Route> = {
  identify: { tab: 'data', screen: 'start', run: 'identify' },
  roadmap: { tab: 'documents', screen: 'list', group: 'roadmap' },
  diagnostics: { tab: 'documents', screen: 'list', group: 'diagnostics' },
  help: { tab: 'data', screen: 'help' },
};
