import { cliWords as words } from '../words/cli';
import { exit, Stop, UsageError, type Terminal } from './command';
import { commands } from './commands';

/** Put in when the command line is bundled. */
declare const SHNOR_VERSION: string;
const version = typeof SHNOR_VERSION === 'undefined' ? '' : SHNOR_VERSION;

/** Runs a command line; everything a person can do wrong ends in a sentence and an exit code, never in a stack trace. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const list = commands.map((command) => `  ${command.name.padEnd(14)}${command.summary}`).join('\n');
    terminal[name === undefined ? 'err' : 'out'](`${words.usage}\n\n${words.commands}\n${list}\n\n${words.moreHelp}\n`);
    return name === undefined ? exit.wrongUsage : exit.done;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return exit.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.err(`${words.unknownCommand(name)}\n${words.moreHelp}\n`);
    return exit.wrongUsage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${typeof command.help === 'string' ? command.help : await command.help()}\n`);
    return exit.done;
  }
  try {
    await import('./zod');
    return await (await command.load()).run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n${words.commandHelp(command.name)}\n`);
      return exit.wrongUsage;
    }
    if (error instanceof Stop) {
      const { problemText } = await import('../words/problems');
      terminal.err(`${problemText(error.problem)}\n`);
      return error.code;
    }
    throw error;
  }
}
