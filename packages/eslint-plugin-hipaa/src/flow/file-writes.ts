import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { enclosingFunction, isFunction, unwrapAwait, type Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, pathOf, receiverOf } from '../ast/static-names.js';
import { resolveConst } from '../ast/static-values.js';

/** A write to a file by way of a stream, a handle or a document that is saved later. */
export interface FileWrite {
  readonly node: TSESTree.CallExpression;
  readonly content: readonly Node[];
  readonly sink: string;
}

const fileMakers = /^(?:createWriteStream|createObjectCsvWriter|createArrayCsvWriter|open|WriteStream|createWritable|createCsvWriter)$/;

const writers = cue(/createWriteStream|createObjectCsvWriter|openSync|\.open\(|WriteStream|createWritable|writeFile/);

/** `out.write(line)`, `rows.pipe(file)`, `pipeline(rows, file)`, and sheets that are saved: `XLSX.writeFile(book, path)`. */
export function fileWrites(file: SourceFile): FileWrite[] {
  if (!file.mentions(writers)) return [];
  return file.nodesOf('CallExpression').flatMap((call) => ofStream(file, call) ?? ofPipe(file, call) ?? ofSheet(file, call) ?? []);
}

function ofStream(file: SourceFile, call: TSESTree.CallExpression): FileWrite | undefined {
  if (!/^(?:write|end|writeRecords|writeFile|appendFile)$/.test(calleeName(call) ?? '')) return undefined;
  const receiver = receiverOf(call);
  if (!receiver || call.arguments.length === 0 || isNamedOutput(receiver) || !(isFileStream(file, receiver) || isPipedToFile(file, receiver))) return undefined;
  return { node: call, content: call.arguments.slice(0, 1), sink: 'a file stream' };
}

/** Names the sink table matches by itself. */
function isNamedOutput(receiver: Node): boolean {
  return /^(?:writestream|filestream|outstream|output|out|csvstream|csvfile|exportstream|outputstream|tempfile|tmpfile|ndjson|dumpstream|sink|outfile|csvwriter|writer|fh|handle|filehandle)$/i.test(pathOf(receiver)?.at(-1) ?? '');
}

function isFileStream(file: SourceFile, node: Node): boolean {
  const made = unwrapAwait(resolveConst(file, node));
  return (made.type === 'CallExpression' || made.type === 'NewExpression') && fileMakers.test(calleeName(made) ?? '');
}

/** `const csv = stringify(); csv.pipe(createWriteStream(path)); csv.write(row)`. */
function isPipedToFile(file: SourceFile, stream: Node): boolean {
  const references = file.variableOf(stream)?.references ?? [];
  return references.some(({ identifier }) => {
    const call = (identifier as Node).parent?.parent;
    return call?.type === 'CallExpression' && calleeName(call) === 'pipe' && receiverOf(call) === identifier && call.arguments[0] !== undefined && isFileStream(file, call.arguments[0]);
  });
}

/** Ciphers on the way seal what they pass on. */
const sealing = /cipher|encrypt|seal|gpg|age\b/i;

function ofPipe(file: SourceFile, call: TSESTree.CallExpression): FileWrite | undefined {
  const name = calleeName(call);
  const receiver = receiverOf(call);
  const target = name === 'pipe' || name === 'pipeTo' ? call.arguments[0] : name === 'pipeline' ? call.arguments.findLast((argument) => !isFunction(argument) && isFileStream(file, argument)) : undefined;
  if (!target || !isFileStream(file, target) || sealing.test(file.textOf(call))) return undefined;
  const content = name === 'pipeline' ? call.arguments.filter((argument) => argument !== target && !isFunction(argument)) : receiver ? [receiver] : [];
  return { node: call, content, sink: 'a file stream' };
}

const sheetMakers = /^(?:json_to_sheet|aoa_to_sheet|sheet_add_json|sheet_add_aoa|addRow|addRows)$/;

/** `XLSX.writeFile(book, path)` and ExcelJS's `book.xlsx.writeFile(path)` save the rows that the same function put into sheets. */
function ofSheet(file: SourceFile, call: TSESTree.CallExpression): FileWrite | undefined {
  const path = pathOf(call.callee)?.join('.') ?? '';
  if (!/(?:^|\.)(?:XLSX|xlsx|csv)\.writeFile(?:XLSX|Async)?$/.test(path)) return undefined;
  const home = enclosingFunction(call);
  const rows = file.nodesOf('CallExpression').flatMap((maker) => (sheetMakers.test(calleeName(maker) ?? '') && enclosingFunctions(maker).includes(home) ? maker.arguments.filter((argument) => !isFunction(argument)) : []));
  return rows.length > 0 ? { node: call, content: rows, sink: 'a spreadsheet' } : undefined;
}

/** The functions around a node, the file itself (undefined) last. */
function enclosingFunctions(node: Node): (Node | undefined)[] {
  const around: (Node | undefined)[] = [];
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) around.push(fn);
  return [...around, undefined];
}
