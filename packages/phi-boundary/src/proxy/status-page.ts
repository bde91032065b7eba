import type { RequestRecord } from './record.js';

/** Counts since the start; the page shows nothing else. */
export class Status {
  readonly #started = Date.now();
  readonly #counts = { requests: 0, refused: 0, failed: 0, values: 0, restored: 0 };
  readonly #classes = new Map<string, number>();
  open = 0;

  add({ found, refused, status, tokens }: RequestRecord): void {
    this.#counts.requests++;
    if (refused !== undefined) this.#counts.refused++;
    if (status >= 500) this.#counts.failed++;
    this.#counts.restored += tokens.restored;
    for (const [boundaryClass, count] of Object.entries(found)) {
      this.#counts.values += count;
      this.#classes.set(boundaryClass, (this.#classes.get(boundaryClass) ?? 0) + count);
    }
  }

  toJSON(): Record<string, unknown> {
    return { secondsUp: Math.round((Date.now() - this.#started) / 1000), open: this.open, ...this.#counts, classes: Object.fromEntries(this.#classes) };
  }

  /** A page that renews itself; its texts are numbers and class names of ours. */
  html(): string {
    const rows = Object.entries({ 'open now': this.open, ...this.#counts, ...Object.fromEntries(this.#classes) });
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>hipaa-guard proxy</title>
<style>:root{color-scheme:light dark}body{font:16px system-ui;margin:2rem}td{padding:.2rem 1rem .2rem 0}td+td{text-align:right}</style>
<h1>hipaa-guard proxy</h1><table>${rows.map(([name, count]) => `<tr><td>${name}</td><td>${count}</td></tr>`).join('')}</table></html>\n`;
  }
}
