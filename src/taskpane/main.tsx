/** The pane inside Excel. */
import { createRoot } from 'react-dom/client';
import { commands } from './commands';
import { App } from './shell/App';
import { Router } from './shell/router';
import { PaneStore } from './shell/store';
import { connectExcel } from './excel';
import { startWords } from '../words/pane/start';

const router = new Router();
const store: PaneStore = new PaneStore(
  {
    kind: 'excel',
    readFile: async (bytes, fileName) =>
      (await import(/* webpackChunkName: "file-host" */ './read-file')).readFile(bytes, fileName),
    showSample: async () => {
      const answer = await fetch('sample.xlsx');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      await store.get().session?.addFiles([{ name: startWords.sampleFile, bytes: () => Promise.resolve(bytes) }]);
    },
  },
  'connecting',
);

createRoot(document.getElementById('root')!).render(<App store={store} router={router} />);
void connectExcel(store, (name) => {
  const route = commands[name];
  if (route) router.open(route);
});
