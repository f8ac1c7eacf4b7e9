/**
 * `npm run excel`: the stand-in Excel with the sample workbook and the built pane. `npm run excel -- book.xlsx` opens another workbook,
 * `npm run excel -- --pane https://…/` the pane of another server, with the headers and the Office.js which that server gives it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandArguments } from '../../scripts/arguments';
import { startExcelPage } from './server';

async function main(): Promise<void> {
  const root = join(__dirname, '..', '..');
  const dist = join(root, 'dist');
  const { values, positionals } = commandArguments({ pane: 'string' }, 1);
  const pane = values.pane?.replace(/\/*$/, '/');
  if (!pane && !existsSync(join(dist, 'taskpane.html'))) throw new Error('Сначала соберите надстройку: npm run build');
  const page = await startExcelPage({ dist, port: Number(process.env.PORT ?? 3443), ownOfficeJs: true, pane });
  const file = positionals[0] ?? join(root, 'samples', 'results.xlsx');
  if (existsSync(file)) await page.open(readFileSync(file), file.split(/[\\/]/).at(-1)!);
  process.stdout.write(
    `Excel-стенд: ${page.url}\nКнига: ${file}\nСертификат самодельный: согласитесь с предупреждением браузера.\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
