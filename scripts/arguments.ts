/**
 * Arguments of a service command. A command that is told something it does not understand says so and ends with code 2 before it does anything:
 * a run of its defaults would pass for the run that was asked for.
 */
import { parseArgs } from 'node:util';

export type FlagType = 'string' | 'boolean';
export type FlagValues<Flags extends Record<string, FlagType>> = {
  [Name in keyof Flags]?: Flags[Name] extends 'string' ? string : boolean;
};

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** What follows the command's name: its flags, and at most `places` values without a flag. */
export function commandArguments<const Flags extends Record<string, FlagType>>(
  flags: Flags,
  places = 0,
): { values: FlagValues<Flags>; positionals: string[] } {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: places > 0 });
    if (positionals.length > places) throw new Error(`Unexpected arguments: ${positionals.slice(places).join(' ')}`);
    return { values: values as FlagValues<Flags>, positionals };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number, 0 or more, of the flag `--name`; `otherwise` where it is not given. */
export function wholeNumber(value: string | undefined, otherwise: number, name: string): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number) || number < 0) refuse(`--${name} takes a whole number, not «${value}»`);
  return number;
}

/** One of several words; without a value the first. */
export function oneOf<const Words extends readonly string[]>(
  value: string | undefined,
  words: Words,
  name: string,
): Words[number] {
  if (value === undefined) return words[0]!;
  return words.find((word) => word === value) ?? refuse(`${name} is ${words.join(' or ')}, not «${value}»`);
}
