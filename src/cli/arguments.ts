/** Flags by node:util, with what is wrong said in Russian. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { cliWords as words } from '../words/cli';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Strict parsing: an unknown flag or a missing value is a UsageError. */
export function parseFlags<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(flagProblem(error));
  }
}

function flagProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const flag = /'(-[^' <]*)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.unknownFlag(flag) : words.flagValue(flag);
}

/** A whole number from `least` to `most`. */
export function wholeFlag(flag: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new UsageError(words.wholeNumber(flag, least, most));
  return value;
}

/** One of the listed words. */
export function choiceFlag<T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new UsageError(words.oneOf(flag, choices.join(', ')));
  return choice;
}
