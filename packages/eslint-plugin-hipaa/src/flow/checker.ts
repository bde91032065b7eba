import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import type * as ts from 'typescript';
import type { Node } from '../ast/nodes.js';
import type { Analysis } from './analysis.js';
import { verdictOfShape, verdictOfTypeName } from './types.js';
import { safe, unknown, type Verdict } from './verdict.js';

/** Node types whose type is worth asking for. */
const typed: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression', 'CallExpression', 'AwaitExpression', 'NewExpression']);

/** Members asked about: a type with more is a library's. */
const memberLimit = 150;

/**
 * What the type checker knows of an expression, when the file is linted with type information: a flag is safe whatever it is called,
 * and a type of another file with identifier members is a record whatever its value is called.
 */
export function verdictOfChecker(analysis: Analysis, node: Node, sofar: Verdict): Verdict {
  if (sofar.kind === 'safe' || !typed.has(node.type)) return sofar;
  const services = analysis.file.sourceCode.parserServices as Partial<ParserServicesWithTypeInformation> | undefined;
  if (!services?.program || !services.esTreeNodeToTSNodeMap) return sofar;
  const checker = services.program.getTypeChecker();
  const type = checker.getTypeAtLocation(services.esTreeNodeToTSNodeMap.get(node as never));
  if (isFlag(checker, type)) return safe;
  if (sofar.kind === 'phi' && sofar.confidence === 'high') return sofar;
  const told = ofType(analysis, checker, type, 0);
  return told.kind === 'phi' ? told : sofar;
}

function isFlag(checker: ts.TypeChecker, type: ts.Type): boolean {
  return /^(?:boolean|true|false|void|undefined|null|never)(?: \| (?:boolean|true|false|undefined|null))*$/.test(checker.typeToString(type)) || type.getCallSignatures().length > 0;
}

function ofType(analysis: Analysis, checker: ts.TypeChecker, type: ts.Type, depth: number): Verdict {
  if (depth > 4) return unknown;
  if (type.isUnionOrIntersection()) return firstPhi(type.types.map((part) => ofType(analysis, checker, part, depth + 1)));
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  if (checker.isArrayType(type) || checker.isTupleType(type) || name === 'Promise') return firstPhi(checker.getTypeArguments(type as ts.TypeReference).map((part) => ofType(analysis, checker, part, depth + 1)));
  if (name === undefined || isLibraryType(type)) return unknown;
  const named = verdictOfTypeName(analysis, name);
  if (named.kind === 'phi') return named;
  const members = checker.getPropertiesOfType(type);
  if (members.length > memberLimit || !/^[A-Z_]/.test(name)) return unknown;
  return verdictOfShape(analysis, members.map((member) => member.name), name);
}

function firstPhi(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict.kind === 'phi') ?? unknown;
}

/** Types of the language and the platform hold nothing of a patient's by themselves. */
function isLibraryType(type: ts.Type): boolean {
  const file = (type.symbol as ts.Symbol | undefined)?.declarations?.[0]?.getSourceFile();
  return file?.fileName.includes('/typescript/lib/') === true || file?.fileName.includes('/@types/node/') === true;
}
