import type { PlannedFile } from '../plan.js';
import { Lines } from '../text/lines.js';
import { visibleRange } from '../text/piece.js';

type Paint = (style: 'red' | 'green' | 'cyan' | 'bold', text: string) => string;

/**
 * The changed lines of a file. What is removed is shown as its class and what stands around it is cut short, since a
 * terminal's scrollback and a CI log are places too that PHI must not reach.
 */
export function diffOf({ name, text, replacements }: PlannedFile, paint: Paint): string {
  const lines = new Lines(text);
  const output = [paint('bold', `--- ${name}`)];
  let last = 0;
  for (const replacement of replacements) {
    const { class: phiClass, text: fresh } = replacement;
    const { start, end } = visibleRange(replacement);
    const { line, column } = lines.positionOf(start);
    if (line !== last) output.push(paint('cyan', `@@ line ${String(line)} @@`));
    last = line;
    const label = keyBefore(text, start);
    output.push(paint('red', `- ${label}[${phiClass}, ${String(end - start)} characters, column ${String(column)}]`), paint('green', `+ ${label}${fresh.replace(/\s+/g, ' ').slice(0, 120)}`));
  }
  return output.join('\n');
}

/** The key in front of a value, for orientation. */
function keyBefore(text: string, start: number): string {
  return /[\w$-]{1,40}["'`]?\s?[:=]>?\s?["'`]?$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
}
