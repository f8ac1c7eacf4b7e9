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
    // A sheet of the open workbook, taken away with our other sheets; a workbook with results of its own is left alone, so that invented
    // schools never stand beside real ones.
    showSample: async () => {
      const session = store.get().session;
      if (!session) return;
      if (await session.hasOwnResults()) {
        const refused = await openAsNewWorkbook(await (await fetch('sample.xlsx')).blob());
        if (refused) store.refuse([{ name: '', problem: refused }]);
      } else await session.addResultSheet('example');
    },
    files: () => Office.context.platform !== Office.PlatformType.Mac,
    selfCheck: async (told) => {
      const { checkPlan, checkText, selfCheck } = await import(
        /* webpackChunkName: "self-check" */ '../hosts/excel/self-check'
      );
      const tried = await selfCheck(
        ({ text, done, total }) => told(`${text}: ${done + 1} / ${total}`),
        async () => (await import(/* webpackChunkName: "file-host" */ './read-file')).workbookBytes([checkPlan]),
      );
      const { host, platform, version } = Office.context.diagnostics;
      return tried.ok ? { ok: true, value: checkText(tried.value, `${host} ${version}, ${platform}`) } : tried;
    },
    startNew: async () => {
      await store.get().session?.addResultSheet('source');
    },
  },
  'connecting',
);

// The way to saving and closing the workbook leads out of the pane.
const leave = (): void => void store.get().session?.keepNow();
window.addEventListener('blur', leave);
window.addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', leave);

createRoot(document.getElementById('root')!).render(<App store={store} router={router} />);
void connectExcel(store, (name) => {
  const route = commands[name];
  if (route) router.open(route);
});
