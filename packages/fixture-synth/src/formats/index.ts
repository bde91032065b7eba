import { basename, extname } from 'node:path';
import type { Piece } from '../text/piece.js';
import { parseCsv } from './csv.js';
import { expandSlots } from './embedded.js';
import { parseEnv } from './env.js';
import { parseHl7 } from './hl7.js';
import { parseJavaScript } from './javascript.js';
import { parseJson, parseJson5, parseNdjson } from './json.js';
import { parseMarkdown } from './markdown.js';
import { parseHtml, parseXml } from './markup.js';
import { parsePython } from './python.js';
import { type Group, newScope, type Slot } from './slot.js';
import { parseSql } from './sql.js';
import { parseText } from './text.js';
import { parseX12 } from './x12.js';
import { parseYaml } from './yaml.js';

type ParseNamed = (piece: Piece, root: Group, fileName: string) => Slot[];

/** Formats by extension. What has none here is not read. */
const formats: Readonly<Record<string, ParseNamed>> = {
  ...byExtensions('js jsx mjs cjs ts tsx mts cts javascript typescript snap', parseJavaScript),
  ...byExtensions('json jsonc geojson har webmanifest', parseJson),
  ...byExtensions('json5', parseJson5),
  ...byExtensions('ndjson jsonl', parseNdjson),
  ...byExtensions('yaml yml', parseYaml),
  ...byExtensions('csv tsv psv', parseCsv),
  ...byExtensions('sql psql ddl', parseSql),
  ...byExtensions('hl7 er7 adt oru', parseHl7),
  ...byExtensions('env ini properties', parseEnv),
  ...byExtensions('xml cda ccda ccd xsl xsd svg plist', parseXml),
  ...byExtensions('html htm xhtml vue svelte hbs ejs', parseHtml),
  ...byExtensions('x12 edi 837 835 270 271 834 278', parseX12),
  ...byExtensions('py pyi python', parsePython),
  ...byExtensions('md mdx markdown', (piece, root) => parseMarkdown(piece, root, parseFile)),
  ...byExtensions('txt log text out err rst adoc feature', parseText),
};

function byExtensions(extensions: string, parse: ParseNamed): Record<string, ParseNamed> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, parse]));
}

/** The format of a file by its name; undefined when it is none of ours. */
export function formatOf(fileName: string): string | undefined {
  const name = basename(fileName).toLowerCase();
  if (/^\.env(?:\.|$)/.test(name)) return 'env';
  const extension = extname(name.replace(/\.gz$/, '')).slice(1);
  return extension in formats ? extension : undefined;
}

/** Slots of a file, with those of the documents inside its literals. */
export function parseFile(piece: Piece, root: Group, fileName: string): Slot[] {
  const parse = formats[formatOf(fileName) ?? ''] ?? parseText;
  return expandSlots(parse(piece, root, fileName));
}

export function newRoot(fileName: string): Group {
  return newScope(basename(fileName).replace(/\..*$/, ''));
}
