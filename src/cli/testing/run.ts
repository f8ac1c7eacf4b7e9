import { runCli } from '../run';

/** Runs a command line in this process; returns what it printed and its exit code. */
export async function shnor(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  return { code, ...printed };
}
