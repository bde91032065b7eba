import { relative } from 'node:path';
import process from 'node:process';
import { styleText } from 'node:util';

const paint = (style, text) => styleText(style, text, { stream: process.stdout });

/** Prints findings as they come, and counts; it never prints a line of the scanned source. */
export class Printer {
  #counts = new Map();
  #filesWithFindings = 0;
  #unparsed = [];

  constructor(target, isFolder) {
    const fromHere = relative(process.cwd(), target);
    console.log(`hipaa/strict, ESLint and Semgrep, on ${fromHere === '' || fromHere.startsWith('..') ? target : fromHere}${isFolder ? '/' : ''}\n`);
  }

  file({ path, findings, unparsed }) {
    if (unparsed) this.#unparsed.push({ path, line: unparsed.line });
    if (findings.length === 0) return;
    this.#filesWithFindings += 1;
    console.log(paint('underline', path));
    for (const finding of findings) this.#finding(finding);
    console.log();
  }

  #finding({ rule, line, column, message }) {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
    console.log(`  ${paint('dim', `${line}:${column}`.padEnd(8))} ${paint('yellow', `hipaa/${rule}`)}\n           ${message}`);
  }

  summary({ files, skipped, seconds }) {
    const rules = [...this.#counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
    const total = rules.reduce((sum, [, count]) => sum + count, 0);
    if (rules.length > 0) console.log(paint('bold', 'By rule'));
    for (const [rule, count] of rules) console.log(`  ${String(count).padStart(6)}  hipaa/${rule}`);
    if (rules.length > 0) console.log();
    this.#leftOut(skipped);
    console.log(
      paint('bold', `${plural(total, 'finding')} of ${plural(rules.length, 'rule')} in ${this.#filesWithFindings} of ${plural(files, 'file')}, ${seconds.toFixed(1)} s`),
    );
    if (files === 0) console.log('Nothing to scan: no file of a language the rules read was found.');
  }

  #leftOut(skipped) {
    for (const { path, line } of this.#unparsed) console.log(`Not scanned, syntax error: ${path}${line ? `:${line}` : ''}`);
    for (const [reason, count] of skipped) console.log(`Not scanned: ${count} x ${reason}`);
  }
}

function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
