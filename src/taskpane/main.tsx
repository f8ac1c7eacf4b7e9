/** The pane inside Excel. */
import { createRoot } from 'react-dom/client';
import { commands } from './commands';
import { App } from './shell/App';
import { Router } from './shell/router';
import { PaneStore } from './shell/store';
import { connectExcel, openAsNewWorkbook } from './excel';

const router = new Router();
const store: PaneStore = new PaneStore(
  {
    kind: 'excel',
    readFile: async (bytes, fileName) =>
      (await import(/* webpackChunkName: "file-host" */ './read-file')).readFile(bytes, fileName),
    showSample: async () => {
      const answer = await fetch('sample.xlsx');
      await openAsNewWorkbook(await answer.blob());
    },
  },
  'connecting',
);

createRoot(document.getElementById('root')!).render(<App store={store} router={router} />);
void connectExcel(store, (name) => {
  const route = commands[name];
  if (route) router.open(route);
});
