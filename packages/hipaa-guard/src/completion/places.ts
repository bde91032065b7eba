import type { Command } from 'commander';

/** What can follow a command on the command line. */
export interface Place {
  /** The commands before it, for instance `/audit/verify`; empty for the program itself. */
  readonly at: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly Flag[];
}

interface Flag {
  /** `--format`, `-V`. */
  readonly names: readonly string[];
  readonly about: string;
  /** The values it takes, where they are a list. */
  readonly choices: readonly string[];
}

/** Every place of a program, read off the commands as they are declared. */
export function placesOf(command: Command, at = ''): Place[] {
  const help = command.createHelp();
  const commands = help.visibleCommands(command).filter((sub) => sub.name() !== 'help');
  const place: Place = {
    at,
    commands: commands.map((sub) => ({ name: sub.name(), about: sub.description() })),
    options: help.visibleOptions(command).map(({ short, long, description, argChoices = [] }) => ({ names: [short, long].filter((name) => name !== undefined), about: description, choices: argChoices })),
  };
  return [place, ...commands.flatMap((sub) => placesOf(sub, `${at}/${sub.name()}`))];
}

/** What `/scan`, `/audit` and so on are called in a `case`. */
export function commandPaths(places: readonly Place[]): string[] {
  return places.map(({ at }) => at).filter((at) => at !== '');
}

/** Options with a list of values, with the place they stand at: `/scan:--format`. */
export function valueLists(places: readonly Place[]): { readonly key: string; readonly choices: readonly string[] }[] {
  return places.flatMap(({ at, options }) => options.filter(({ choices }) => choices.length > 0).flatMap(({ names, choices }) => names.map((name) => ({ key: `${at}:${name}`, choices }))));
}

/** A word in single quotes, for a POSIX shell and for zsh. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
