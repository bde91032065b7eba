import type { Report } from '../scan.js';
import { formatAgent } from './agent.js';
import { formatGithub } from './github.js';
import { formatGitlab } from './gitlab.js';
import { formatHtml } from './html.js';
import { formatJson } from './json.js';
import { formatJunit } from './junit.js';
import { formatMarkdown } from './markdown.js';
import { formatPretty } from './pretty.js';
import { formatRdjsonl } from './rdjsonl.js';
import { formatSarif } from './sarif.js';

/** Every output format by its name. None holds a value or a line of the source. */
export const formats = {
  pretty: formatPretty,
  json: formatJson,
  sarif: formatSarif,
  html: formatHtml,
  md: formatMarkdown,
  gitlab: formatGitlab,
  github: formatGithub,
  rdjsonl: formatRdjsonl,
  junit: formatJunit,
  agent: formatAgent,
} as const satisfies Record<string, (report: Report) => string>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
