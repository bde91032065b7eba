import { commandPaths, type Place, quoted, valueLists } from './places.js';

/** For bash 3.2 and newer; where nothing fits, files are offered. */
export function bashCompletion(name: string, places: readonly Place[]): string {
  const words = ({ commands, options }: Place): string => [...commands.map((one) => one.name), ...options.flatMap(({ names }) => names)].join(' ');
  return `# ${name} completion bash
_${name.replaceAll('-', '_')}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at/$word" in
      ${commandPaths(places).join(' | ')}) at="$at/$word" ;;
    esac
  done
  case "$at:$prev" in
${valueLists(places).map(({ key, choices }) => `    ${key}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$cur")); return ;;`).join('\n')}
  esac
  case "$at" in
${places.map((place) => `    ${quoted(place.at)}) COMPREPLY=($(compgen -W ${quoted(words(place))} -- "$cur")) ;;`).join('\n')}
  esac
}
complete -o default -F _${name.replaceAll('-', '_')} ${name}
`;
}
