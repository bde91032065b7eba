import type { TSESTree } from '@typescript-eslint/utils';
import { classifyName } from 'phi-vocabulary';
import { matchesModule } from '../ast/imports.js';
import { unwrap, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { calleeName, keyName, pathOf, receiverOf } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';
import { isHealthFile } from './context.js';
import { factOf, isPersonShape } from './person-shape.js';

const schemaModules = ['zod', 'joi', '@hapi/joi', 'yup', 'valibot', '@sinclair/typebox', 'superstruct', 'io-ts', 'runtypes', 'ajv', 'arktype', 'effect', 'class-validator', 'celebrate', 'fluent-json-schema'];
const schemaRoots: ReadonlySet<string> = new Set(['z', 'zod', 'Joi', 'joi', 'yup', 'Yup', 'DataTypes', 'Schema', 'Type']);

/** A call that describes data and holds none: `z.string()`, `Joi.object({ … }).required()`. Parsing is another matter. */
export function isSchemaBuilder(file: SourceFile, node: TSESTree.CallExpression): boolean {
  if (/^(?:safe)?(?:parse|validate|cast|decode)(?:Async|Sync)?$/i.test(calleeName(node) ?? '')) return false;
  const root = pathOf(node.callee)?.[0];
  if (root === undefined) return false;
  if (schemaRoots.has(root)) return true;
  const module = moduleBehind(file, node.callee);
  return module !== undefined && matchesModule(module, schemaModules);
}

const chainLimit = 8;

/** Whether a schema has an identifier among its members, through the variable that holds it and the calls chained to it. */
export function describesIdentifiers(file: SourceFile, schema: Node): boolean {
  const inner = unwrap(schema);
  const init = inner.type === 'Identifier' ? initOf(file, inner) : inner;
  let call: Node | undefined = init ? unwrap(init) : undefined;
  for (let i = 0; i < chainLimit && call?.type === 'CallExpression'; i++) {
    const shape = call.arguments[0];
    if (shape?.type === 'ObjectExpression') return tells(file, shape.properties.flatMap((property) => (property.type === 'Property' ? (keyName(property) ?? []) : [])));
    call = receiverOf(call);
  }
  return false;
}

/** An identifier among the members, or in a file about health care what makes somebody known. */
function tells(file: SourceFile, names: readonly string[]): boolean {
  return names.some((name) => isIdentifier(name)) || (isHealthFile(file) && isPersonShape(new Set(names.map((name) => factOf(name)))));
}

function isIdentifier(name: string): boolean {
  const verdict = classifyName(name);
  return verdict?.strength === 'strong' && verdict.class !== 'record-key';
}
