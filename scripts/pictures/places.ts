import { join } from 'node:path';
import { runCli } from '../../src/cli/run';

export const root = join(__dirname, '..', '..');
export const folder = join(root, 'docs', 'pictures');
export const sample = join(root, 'samples', 'results.xlsx');
export const picture = (name: string): string => join(folder, `${name}.png`);

/** The sample workbook with the sheets of identification, made by the command line in a folder. */
export async function identified(work: string): Promise<string> {
  const made = join(work, 'results.xlsx');
  const quiet = { out: () => undefined, err: (text: string) => void process.stderr.write(text) };
  const code = await runCli(['identify', sample, '--out', made], quiet);
  if (code !== 0) throw new Error(`identify ended with ${code}`);
  return made;
}
