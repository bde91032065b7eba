import { commandPaths, type Place, quoted, valueLists } from './places.js';

/** For zsh, sourced or as the file `_NAME` that zsh loads when it first completes; files are offered beside what fits. */
export function zshCompletion(name: string, places: readonly Place[]): string {
  const entry = (word: string, about: string): string => quoted(`${word.replaceAll(':', String.raw`\:`)}:${about}`);
  const entries = ({ commands, options }: Place): string => [...commands.map((one) => entry(one.name, one.about)), ...options.flatMap(({ names, about }) => names.map((flag) => entry(flag, about)))].join(' ');
  return `#compdef ${name}
_${name.replaceAll('-', '_')}() {
  local at='' word
  local -a entries
  for word in \${words[2,CURRENT-1]}; do
    case "$at/$word" in
      ${commandPaths(places).join('|')}) at="$at/$word" ;;
    esac
  done
  case "$at:\${words[CURRENT-1]}" in
${valueLists(places).map(({ key, choices }) => `    ${quoted(key)}) compadd -- ${choices.join(' ')}; return ;;`).join('\n')}
  esac
  case "$at" in
${places.map((place) => `    ${quoted(place.at)}) entries=(${entries(place)}) ;;`).join('\n')}
  esac
  _describe ${name} entries
  _files
}
if [ "$0" = "_${name}" ]; then _${name.replaceAll('-', '_')}; else compdef _${name.replaceAll('-', '_')} ${name}; fi
`;
}
