import { commandPaths, type Place } from './places.js';

/** For fish, which shows what each word is for. */
export function fishCompletion(name: string, places: readonly Place[]): string {
  const atPlace = `__${name.replaceAll('-', '_')}_at`;
  const line = (at: string, rest: string): string => `complete -c ${name} -n "${atPlace} '${at}'" ${rest}\n`;
  const lines = places.flatMap(({ at, commands, options }) => [
    ...commands.map((one) => line(at, `-f -a ${one.name} -d ${fishQuoted(one.about)}`)),
    ...options.map(({ names, about, choices }) => line(at, `${names.map(flag).join(' ')}${choices.length > 0 ? ` -x -a ${fishQuoted(choices.join(' '))}` : ''} -d ${fishQuoted(about)}`)),
  ]);
  return `function ${atPlace}
    set -l at
    for word in (commandline -opc)[2..-1]
        switch "$at/$word"
            case ${commandPaths(places).join(' ')}
                set at "$at/$word"
        end
    end
    test "$at" = "$argv[1]"
end
${lines.join('')}`;
}

function flag(name: string): string {
  return name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
