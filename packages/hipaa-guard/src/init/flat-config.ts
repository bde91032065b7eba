import { parse, type ParserOptions } from '@typescript-eslint/parser';

type Program = ReturnType<typeof parse>;
type Statement = Program['body'][number];
type Expression = NonNullable<Extract<Statement, { type: 'ExpressionStatement' }>['expression']>;
/** What a configuration list is written as: an array, or the arguments of `defineConfig(...)`. */
type List = Extract<Expression, { type: 'ArrayExpression' | 'CallExpression' }>;

const options: ParserOptions = { range: true, sourceType: 'module' };

const elements = [
  "{ files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], ...hipaa.configs.recommended }",
  "{ files: ['**/{test,tests,__tests__}/**', '**/*.{test,spec}.*'], ...hipaa.configs.tests }",
];

/** A flat configuration with the presets as its last elements, other bytes unchanged; undefined when it is none that can be edited safely. The code is parsed, never run. */
export function insertPreset(text: string, file: string): string | undefined {
  const program = tryParse(text);
  const exported = program && exportedOf(program);
  const list = program && exported && listOf(program, exported);
  if (!program || !list) return undefined;
  const isCommonJs = file.endsWith('.cjs') || file.endsWith('.cts') || !program.body.some(({ type }) => type === 'ExportDefaultDeclaration');
  const withElements = insertElements(text, list);
  const at = endOfImports(program);
  const line = isCommonJs ? "const { default: hipaa } = require('eslint-plugin-hipaa');" : "import hipaa from 'eslint-plugin-hipaa';";
  const after = at === 0 ? `${line}\n${withElements}` : `${withElements.slice(0, at)}\n${line}${withElements.slice(at)}`;
  return tryParse(after) && after;
}

function tryParse(text: string): Program | undefined {
  try {
    return parse(text, options);
  } catch {
    return undefined;
  }
}

/** `export default X` or `module.exports = X`. */
function exportedOf({ body }: Program): Expression | undefined {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration as Expression;
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    if (left.type === 'MemberExpression' && left.object.type === 'Identifier' && left.object.name === 'module') return right;
  }
  return undefined;
}

function listOf(program: Program, expression: Expression): List | undefined {
  if (expression.type === 'ArrayExpression') return expression;
  if (expression.type === 'TSSatisfiesExpression' || expression.type === 'TSAsExpression') return listOf(program, expression.expression);
  if (expression.type === 'Identifier') {
    const value = constantOf(program, expression.name);
    return value && value.type !== 'Identifier' ? listOf(program, value) : undefined;
  }
  if (expression.type !== 'CallExpression' || !/^(?:defineConfig|config)$/.test(calleeOf(expression))) return undefined;
  const [only, second] = expression.arguments;
  return only?.type === 'ArrayExpression' && second === undefined ? only : expression;
}

function calleeOf({ callee }: Extract<Expression, { type: 'CallExpression' }>): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

function constantOf({ body }: Program, name: string): Expression | undefined {
  const declared = body.flatMap((statement) => (statement.type === 'VariableDeclaration' && statement.kind === 'const' ? statement.declarations : []));
  return declared.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? undefined;
}

function insertElements(text: string, list: List): string {
  const last = (list.type === 'ArrayExpression' ? list.elements : list.arguments).at(-1);
  const closing = list.range[1] - 1;
  if (!last) return `${text.slice(0, closing)}\n  ${elements.join(',\n  ')},\n${text.slice(closing)}`;
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, last.range[0] + 1))?.[1] ?? '';
  const [first, end] = last.range;
  const own = text.slice(0, first).endsWith(`\n${indent}`) ? indent : `${indent}  `;
  return `${text.slice(0, end)}${elements.map((element) => `,\n${own}${element}`).join('')}${text.slice(end)}`;
}

function endOfImports({ body }: Program): number {
  const isImport = (statement: Statement): boolean => statement.type === 'ImportDeclaration' || (statement.type === 'ExpressionStatement' && 'directive' in statement && statement.directive !== undefined);
  return body.filter(isImport).at(-1)?.range[1] ?? 0;
}
