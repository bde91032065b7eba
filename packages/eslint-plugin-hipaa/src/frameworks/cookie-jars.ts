import type { TSESTree } from '@typescript-eslint/utils';
import { browserCookieModules, cookieJarDefaults, type CookieDefaults } from 'phi-vocabulary';
import { importedModules, importsModule, matchesModule } from '../ast/imports.js';
import { unwrapAwait, type Node } from '../ast/nodes.js';
import { moduleBehind } from '../ast/origin.js';
import type { SourceFile } from '../ast/source-file.js';
import { pathOf } from '../ast/static-names.js';
import { initOf } from '../ast/static-values.js';

/** What the jar's framework sets by itself: by the type of the handler around it, the file's name, or the imports. */
export function jarDefaults(file: SourceFile, call: TSESTree.CallExpression): CookieDefaults {
  const typed = handlerModule(file, call);
  if (typed !== undefined) return cookieJarDefaults[typed] ?? {};
  if (/\+(?:page|layout|server)\b|hooks\.server/.test(file.filename)) return cookieJarDefaults['@sveltejs/kit'] ?? {};
  for (const module of importedModules(file)) if (Object.hasOwn(cookieJarDefaults, module)) return cookieJarDefaults[module] ?? {};
  // Koa's middleware needs no import.
  return pathOf(call.callee)?.join('.') === 'ctx.cookies.set' ? (cookieJarDefaults.koa ?? {}) : {};
}

/** `export const POST: APIRoute = …`: the module of the type that the variable around a node is declared with. */
function handlerModule(file: SourceFile, node: Node): string | undefined {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (current.type !== 'VariableDeclarator' || current.id.type !== 'Identifier') continue;
    const type = current.id.typeAnnotation?.typeAnnotation;
    const name = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
    const source = name === undefined ? undefined : file.nodesOf('ImportSpecifier').find((specifier) => specifier.local.name === name);
    if (source?.parent.type === 'ImportDeclaration') return source.parent.source.value;
  }
  return undefined;
}

/** A store of cookies by name (`ctx.cookies`, `cookieJar`), by what it was made of (`await cookies()`), or by its import. */
export function isJar(file: SourceFile, receiver: Node): boolean {
  const inner = unwrapAwait(receiver);
  const last = pathOf(inner)?.at(-1);
  if (last !== undefined && /^(?:\$?cookies?(?:Store|Jar|Service|s)?|Cookies|VueCookies)(?:\(\))?$/i.test(last)) return true;
  const module = moduleBehind(file, inner);
  if (module !== undefined && matchesModule(module, [...browserCookieModules, 'cookies', 'next/headers'])) return true;
  const init = inner.type === 'Identifier' ? initOf(file, inner) : undefined;
  const made = init ? pathOf(unwrapAwait(init))?.at(-1) : undefined;
  return made !== undefined && /^(?:new )?(?:cookies|Cookies|useCookies)(?:\(\))?$/.test(made);
}

/** Whether a jar writes from a browser's script, where no cookie can be httpOnly. */
export function isBrowserSource(file: SourceFile, receiver: Node): boolean {
  const inner = unwrapAwait(receiver);
  const module = moduleBehind(file, inner);
  if (module !== undefined) return matchesModule(module, browserCookieModules);
  const path = pathOf(inner) ?? [];
  if (path.at(-1) === '$cookies' || (path.at(-1) === 'cookieStore' && (path.length > 1 ? /^(?:window|self|globalThis)$/.test(path[0] ?? '') : !file.variableOf(inner)))) return true;
  return importsModule(file, browserCookieModules) && !/\b(?:req|res|ctx|response|reply)\b/.test(file.textOf(receiver));
}
