import { escapeMarkdown } from '../formats/escape.js';
import type { Action } from './types.js';

/** What would be done, for people; a bar before each line, so that no line of a comment is a command to a CI system. */
export function describe(actions: readonly Action[]): string {
  if (actions.length === 0) return 'Nothing to do: the pull request tells what was found.\n';
  return actions.map((action) => `${headOf(action)}\n${bodyOf(action)}`).join('');
}

function headOf(action: Action): string {
  switch (action.do) {
    case 'open':
      return `would open a thread at ${escapeMarkdown(action.place.path)}:${action.place.line}`;
    case 'edit':
      return `would edit a comment at ${escapeMarkdown(action.thread.path)}`;
    case 'answer':
      return `would answer in the thread at ${escapeMarkdown(action.thread.path)}`;
    case 'resolve':
      return `would resolve the thread at ${escapeMarkdown(action.thread.path)}`;
    case 'reopen':
      return `would open the thread at ${escapeMarkdown(action.thread.path)} again`;
    case 'summarise':
      return `would ${action.note ? 'edit' : 'write'} the summary`;
  }
}

function bodyOf(action: Action): string {
  return 'body' in action ? `${action.body.split('\n').map((line) => `  | ${line}`).join('\n')}\n` : '';
}
