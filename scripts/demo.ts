/** Runs the main job on the sample workbook: `npm run demo`. Writes out/ and says what to look at. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandArguments } from './arguments';
import { runCli } from '../src/cli/run';

commandArguments({});
const root = join(__dirname, '..');
const source = join(root, 'samples', 'results.xlsx');
const target = join(root, 'out', 'results.xlsx');
const shown = (path: string): string => relative(process.cwd(), path);

mkdirSync(join(root, 'out'), { recursive: true });
void runCli(['identify', source, '--out', target], {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
  if (code !== 0) return;
  process.stdout.write(`
Готово. Откройте ${shown(target)} в Excel, Р7-Офис или LibreOffice и посмотрите:
  «ШНОР» – список школ: правило, низкие результаты с числом участников и интервалом; доля ведёт в исходный лист;
  «Свод» – школы и процедуры по годам формулами к исходным листам; измените порог 30 % в жёлтой ячейке, и заключения пересчитаются;
  «Что прочитано» – что взято с каждого листа, что пропущено и почему.
Исходная книга ${shown(source)} не изменена, её листы в новой книге остались как были.
`);
});
