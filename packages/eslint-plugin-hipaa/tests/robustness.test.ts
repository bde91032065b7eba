import { parseForESLint } from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.js';

const strict = plugin.configs.strict;
const fault = 'console.log(patient.ssn);';

function run(code: string, filename: string, rules: Linter.RulesRecord): Linter.LintMessage[] {
  const typescript: Linter.Config = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } };
  return new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }, typescript, strict, { rules }], { filename });
}

/** All 26 rules; a syntax error or a crash throws. */
function lint(code: string, filename = 'src/example.ts'): Linter.LintMessage[] {
  const messages = run(code, filename, {});
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return messages;
}

const off: Linter.RulesRecord = Object.fromEntries(Object.keys(strict.rules!).map((rule) => [rule, 'off']));

/** Whether the parser and ESLint itself get through the code without our rules. */
function isParsable(code: string, filename: string): boolean {
  try {
    return run(code, filename, off).every((message) => !message.fatal);
  } catch {
    return false;
  }
}

/** Lints the code at the greatest depth up to 10,000 that the parser and ESLint take by themselves. */
function lintDeepest(make: (depth: number) => string, filename: string): { code: string; messages: Linter.LintMessage[] } {
  for (let depth = 10_000; depth > 50; depth = Math.floor(depth * 0.7)) {
    const code = make(depth);
    if (!isParsable(code, filename)) continue;
    const messages = run(code, filename, {});
    // How much stack the parser needs changes from run to run.
    if (messages.every((message) => !message.fatal)) return { code, messages };
  }
  throw new Error('The parser takes nothing.');
}

function reportsOf(messages: readonly Linter.LintMessage[], rule: string): number[] {
  return messages.filter(({ ruleId }) => ruleId === `hipaa/${rule}`).map(({ line }) => line);
}

describe.each([['src/example.ts'], ['src/example.js']])('deeply nested code in %s', (filename) => {
  it.each<[string, (depth: number) => string]>([
    ['a concatenation', (n) => `console.log(${'"x" + '.repeat(n)}y);`],
    ['a concatenation with PHI at its start', (n) => `console.log(patient.mrn${' + "x"'.repeat(n)});`],
    ['a concatenation in a variable', (n) => `const text = ${'a + '.repeat(n)}b; console.log(text); fetch("http://clinic.test/?q=" + text);`],
    ['a concatenation towards the right', (n) => `console.log(${'"x" + ('.repeat(n)}y${')'.repeat(n)});`],
    ['a URL', (n) => `fetch("http://a/" + ${'b + '.repeat(n)}c); axios.get("https://a?b=" ${'+ c'.repeat(n)});`],
    ['calls', (n) => `console.log(${'f('.repeat(n)}patient${')'.repeat(n)});`],
    ['calls of a function of the file', (n) => `function f(x) { return x; }\nconsole.log(${'f('.repeat(n)}patient${')'.repeat(n)});`],
    ['a chain of calls', (n) => `console.log(patient${'.then()'.repeat(n)});`],
    ['a chain of members', (n) => `console.log(patient${'.a'.repeat(n)});`],
    ['a chain of queries', (n) => `db.select()${'.where(a)'.repeat(n)}.from(patients);`],
    ['an optional chain', (n) => `console.log(patient${'?.a'.repeat(n)});`],
    ['arrays', (n) => `console.log(${'['.repeat(n)}patient${']'.repeat(n)});`],
    ['objects', (n) => `console.log(${'{ a: '.repeat(n)}patient${' }'.repeat(n)});`],
    ['spreads', (n) => `res.cookie("session", token, ${'{ ...'.repeat(n)}options${' }'.repeat(n)});`],
    ['conditionals', (n) => `console.log(${'a ? b : '.repeat(n)}patient);`],
    ['conditionals in the middle', (n) => `console.log(${'a ? '.repeat(n)}patient${' : b'.repeat(n)});`],
    ['nullish expressions', (n) => `console.log(${'a ?? '.repeat(n)}patient);`],
    ['alternatives of a secret', (n) => `const secret = ${'process.env.A || '.repeat(n)}"x"; jwt.sign({}, secret);`],
    ['templates', (n) => `console.log(${'`a ${'.repeat(n)}patient${'}`'.repeat(n)});`],
    ['functions', (n) => `console.log(${'() => '.repeat(n)}patient);`],
    ['functions called at once', (n) => `console.log(${'(() => '.repeat(n)}patient${')()'.repeat(n)});`],
    ['blocks', (n) => `${'{'.repeat(n)} console.log(patient); ${'}'.repeat(n)}`],
    ['else branches', (n) => `${'if (user.role === a) b(); else '.repeat(n)}c();`],
    ['negations', (n) => `console.log(${'!'.repeat(n)}patient);`],
    ['sums', (n) => `app.use(session({ cookie: { maxAge: ${'1 + '.repeat(n)}1 } }));`],
    ['assignments', (n) => `let a; console.log(${'a = '.repeat(n)}patient);`],
    ['patterns', (n) => `const ${'{ a: '.repeat(n)}b${' }'.repeat(n)} = patient; console.log(b);`],
    ['sequences', (n) => `console.log((${'a, '.repeat(n)}patient));`],
    ['news', (n) => `throw ${'new Error('.repeat(n)}patient${')'.repeat(n)};`],
  ])('%s', (_, make) => {
    const { code, messages } = lintDeepest((depth) => `${fault}\n${make(depth)}\n${fault}\n`, filename);
    const lines = reportsOf(messages, 'no-phi-in-logs');
    expect(lines).toContain(1);
    expect(lines).toContain(code.split('\n').length - 1);
  });

  it('elements of JSX', () => {
    const file = `${filename}x`;
    const { messages } = lintDeepest((depth) => `${fault}\nconst page = ${'<a href={b}>'.repeat(depth)}{patient.ssn}${'</a>'.repeat(depth)};\n${fault}\n`, file);
    expect(reportsOf(messages, 'no-phi-in-logs')).toEqual([1, 3]);
  });
});

describe('deeply nested types', () => {
  it.each<[string, (depth: number) => string]>([
    ['arrays', (n) => `function f(x: Row${'[]'.repeat(n)}) { console.log(x); }`],
    ['generics', (n) => `function f(x: ${'Promise<'.repeat(n)}Row${'>'.repeat(n)}) { console.log(x); }`],
    ['unions', (n) => `function f(x: ${'A | '.repeat(n)}Row) { console.log(x); }`],
    ['literals', (n) => `function f(x: ${'{ a: '.repeat(n)}Row${' }'.repeat(n)}) { console.log(x); }`],
  ])('%s', (_, make) => {
    const { messages } = lintDeepest((depth) => `interface Row { ssn: string }\n${fault}\n${make(depth)}\n${fault}\n`, 'src/example.ts');
    const lines = reportsOf(messages, 'no-phi-in-logs');
    expect(lines).toContain(2);
    expect(lines).toContain(4);
  });
});

describe('cycles', () => {
  it.each([
    ['let a = b; let b = a; console.log(a, b); fetch(a); res.cookie("session", a, b); jwt.sign(a, b); createCipheriv(a, b, a);'],
    ['let a, b; a = b; b = a; console.log(a); fetch(`http://x/${a}`); logger.info(b);'],
    ['a = b; b = a; console.log(a); fetch(a + b);'],
    ['function f(x) { return g(x); } function g(x) { return f(x); } console.log(f(patient)); fetch(f("http://x")); res.cookie("session", 1, f({}));'],
    ['const f = () => g(); const g = () => f(); console.log(f()); res.cookie("sid", 1, f()); jwt.sign({}, g(), f()); createCipheriv("aes-256-gcm", key, f());'],
    ['class A { x = this.y; y = this.x; a() { return this.b(); } b() { return this.a(); } c() { console.log(this.x, this.a()); fetch(this.y); } }'],
    ['const o = { a: o.b, b: o.a }; console.log(o.a); res.cookie("session", 1, o.a);'],
    ['const o = { ...o }; console.log(o); res.cookie("session", 1, o); app.use(session(o)); jwt.sign({}, key, o);'],
    ['const a = { ...b }; const b = { ...a }; res.cookie("session", 1, a); audit.log(b); jwt.sign({}, key, b);'],
    ['const a = [...a]; const b = [b]; console.log(a, b);'],
    ['const a = Object.assign({}, b); const b = Object.assign({}, a); res.cookie("session", 1, a);'],
    ['const [a = b, b = a] = [a, b]; console.log(a);'],
    ['const a = `${b}`; const b = `${a}`; fetch(a); new URL(a, b); redis.set(a, b);'],
    ['const a = b + a; const b = a + b; fetch(a); setTimeout(a, b); jwt.sign({}, a, { expiresIn: b });'],
    ['const a = f(a); function f(x) { return x ? f(x.y) : a; } console.log(a);'],
    ['interface A extends B {} interface B extends A {} function f(x: A) { console.log(x, x.y); }'],
    ['type A = B; type B = A; function f(x: A, y: B[]) { console.log(x, y); }'],
    ['class A extends B {} class B extends A {} function f(x: A) { console.log(x.y); } new A(x);'],
    ['type A = { next: A; list: A[] }; function f(x: A) { console.log(x.next.next.list[0].next); }'],
    ['const schema = z.object({ a: z.lazy(() => schema) }); console.log(schema.parse(x));'],
    ['export * from "./example"; import self from "./example"; console.log(self);'],
    ['const guard = (req, res, next) => guard(req, res, next); app.get("/patients", guard, (req, res) => res.json(patient));'],
    ['router.use(router); app.use("/patients", router); router.get("/", (req, res) => res.send(req.body));'],
    ['const total = total * 60 * 1000; app.use(session({ secret, cookie: { maxAge: total } }));'],
    ['const { a } = a; console.log(a); fetch(a); jwt.sign({}, a); createCipheriv("aes-256-gcm", a, a); res.cookie("session", 1, a);'],
    ['const { a } = b; const { b } = a; console.log(a, b); fetch(a); res.cookie("session", 1, b);'],
    ['const { a: { b } } = { a: b }; console.log(b); fetch(b);'],
    ['let url; url = url + "x"; fetch(url); console.log(url); db.query(url); jwt.sign({}, url);'],
    ['var text = `${text} x`; fetch(text); console.log(text); db.query(text); redis.createClient(text);'],
    ['const x = x ? x : x; fetch(x); res.cookie("session", 1, x); const y = y ?? y; fetch(y); jwt.sign({}, y);'],
    ['const a = a.b.c; fetch(a); res.cookie("session", 1, a.d); const b = b[0]; fetch(b); const c = c(); fetch(c); const d = new d(d); fetch(d);'],
    ['const iv = iv.slice(0); createCipheriv("aes-256-gcm", key, iv); const key = key.toString();'],
  ])('%s', (code) => {
    expect(reportsOf(lint(`${fault}\n${code}\n${fault}\n`), 'no-phi-in-logs')).toEqual(expect.arrayContaining([1, 3]));
  });
});

describe('width', () => {
  it.each<[string, (n: number) => string]>([
    ['an array', (n) => `const list = [${'a, '.repeat(n)}patient]; console.log(list); list.forEach((x) => console.log(x));`],
    ['an array of texts', (n) => `const list = [${'"lorem ipsum", '.repeat(n)}"x"]; for (const x of list) console.log(x);`],
    ['an object', (n) => `const all = {${Array.from({ length: n }, (_, i) => `k${i}: ${i}`).join(',')}}; console.log(all, all.k5); res.cookie("session", 1, all);`],
    ['arguments', (n) => `console.log(${'a, '.repeat(n)}patient);`],
    ['parameters', (n) => `function f(${Array.from({ length: n }, (_, i) => `p${i}`).join(',')}) { console.log(p1); } f(patient);`],
    ['writes of one variable', (n) => `let x = patient; ${'x = g(x); '.repeat(n)} console.log(x);`],
    ['reads of one variable', (n) => `const x = patient; ${'console.log(x);'.repeat(n)}`],
    ['a chain of variables', (n) => `const v0 = patient; ${Array.from({ length: n }, (_, i) => `const v${i + 1} = v${i};`).join(' ')} console.log(v${n});`],
    ['a chain of functions', (n) => `function f0(x) { return x; } ${Array.from({ length: n }, (_, i) => `function f${i + 1}(x) { return f${i}(x); }`).join(' ')} console.log(f${n}(patient));`],
    ['a chain of doubled variables', (n) => `const v0 = a; ${Array.from({ length: n }, (_, i) => `const v${i + 1} = v${i} + v${i};`).join(' ')} console.log(v${n}); fetch(v${n}); jwt.sign({}, v${n});`],
    ['a chain of doubled spreads', (n) => `const v0 = {}; ${Array.from({ length: n }, (_, i) => `const v${i + 1} = { ...v${i}, ...v${i} };`).join(' ')} res.cookie("session", 1, v${n}); audit.log(v${n});`],
    ['a chain of functions called twice', (n) => `function f0(x) { return x; } ${Array.from({ length: n }, (_, i) => `function f${i + 1}(x) { return f${i}(x) + f${i}(x); }`).join(' ')} console.log(f${n}(a)); res.cookie("session", 1, f${n}({}));`],
    ['a chain of doubled types', (n) => `interface T0 { a: string } ${Array.from({ length: n }, (_, i) => `interface T${i + 1} { a: T${i}; b: T${i} }`).join(' ')} function f(x: T${n}) { console.log(x); }`],
    ['calls of one function', (n) => `function f(x) { console.log(x); } ${'f(a);'.repeat(n)}`],
    ['routes', (n) => Array.from({ length: n }, (_, i) => `app.get("/patients/${i}", auth, async (req, res) => { res.json(await Patient.findById(req.params.id)); });`).join(' ')],
    ['a table of people', (n) => `const table = { ${Array.from({ length: n }, (_, i) => `key${i}: { patientName: "Sample ${i}", role: "doctor" }`).join(', ')} };`],
    ['a list of texts', (n) => `const list = [${Array.from({ length: n }, (_, i) => `"SELECT * FROM visits WHERE id = ${i} AND a = ?"`).join(', ')}];`],
    ['a line', (n) => `const text = "${'x'.repeat(n * 20)}"; console.log(text);`],
    ['a comment', (n) => `/* ${'lorem ipsum 123-45 '.repeat(n)} */`],
    ['digits', (n) => `const text = "${'1234567890 '.repeat(n)}"; // ${'9-'.repeat(n)}`],
    ['one word', (n) => `const ${'patient'.repeat(n)} = 1; console.log(${'patient'.repeat(n)});`],
  ])('%s', { timeout: 30_000 }, (_, make) => {
    expect(reportsOf(lint(`${fault}\n${make(1500)}\n${fault}\n`), 'no-phi-in-logs')).toEqual(expect.arrayContaining([1, 3]));
  });
});

/** About 2 MB on one line, as bundlers write it: short names, commas, chains, no types. */
function bundle(): string {
  const modules: string[] = [];
  for (let i = 0, size = 0; size < 2_000_000; i++) {
    const module = `${i}:function(e,t,n){"use strict";var r=n(${i + 1}),o=n(${i + 2});function a(e,t){return e?r.a(t)+o.b(e.x):t&&t.y||(e=t,t.z?e.z:void 0)}t.a=function(e){for(var t=[],n=0;n<e.length;n++)t.push(a(e[n],{k:n,v:"s${i}"}));return console.log(t),e.data&&fetch("/api/"+e.id+"?p="+t.join(",")),t.map((function(e){return Object.assign({},e,{u:e.user?e.user.name:null})}))},t.b=o.a||function(){return Promise.resolve({body:r,res:o}).then((function(e){return JSON.stringify(e)}))}},`;
    modules.push(module);
    size += module.length;
  }
  return `!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={exports:{}};return e[r].call(o.exports,o,o.exports,n),o.exports}n(0)}({${modules.join('')}});`;
}

describe('a minified bundle', () => {
  it('is done in a reasonable time, with the faults around it', { timeout: 120_000 }, () => {
    const code = `${fault}\n${bundle()}\n${fault}\n`;
    expect(code.length).toBeGreaterThan(2_000_000);
    const started = process.cpuUsage().user;
    run(code, 'dist/bundle.js', off);
    const parsing = process.cpuUsage().user - started;
    const lines = reportsOf(lint(code, 'dist/bundle.js'), 'no-phi-in-logs');
    expect(lines.filter((line) => line !== 2)).toEqual([1, 3]);
    // Generous, since test machines are busy; one quadratic rule takes far longer.
    expect(process.cpuUsage().user - started - parsing).toBeLessThan(3 * parsing);
  });
});

describe('odd files', () => {
  it.each([
    [''],
    ['\n\n'],
    ['#!/usr/bin/env node\nconsole.log(patient);'],
    ['\uFEFFconsole.log(patient);'],
    ['// patient'],
    ['/* @phi'.concat(' */')],
    [';;;;'],
    ['"use strict";'],
    ['export {};'],
    ['debugger;'],
    ['with_ = 1; label: for (;;) { break label; }'],
    ['const { } = patient; const [] = patients; (({}) => {})(); [,,,];'],
    ['console.log(); console.log(...[]); console.log(...patients); console["log"](); console[x](patient); console?.log?.(patient);'],
    ['fetch(); fetch(...x); new URL(); new URLSearchParams(); new Error(); throw undefined; axios(); axios.get();'],
    ['res.cookie(); res.cookie(...x); res.cookie("session"); session(); jwt.sign(); jwt.sign(...x); createCipheriv(); createCipheriv(...x); crypto.createHash();'],
    ['localStorage.setItem(); localStorage[patient] = patient; document.cookie; document.cookie = ``; sessionStorage.x = 1;'],
    ['db.query(); db.query(``); db.query(...x); prisma.patient(); prisma.patient.findMany(); knex(); Patient.find();'],
    ['audit(); audit.log(); audit.log({}); audit.log(...x); this.audit?.log(null);'],
    ['app.get(); app.get("/patients"); app.get("/patients", ...handlers); app.use(); router.route(); router.route("/patients").get();'],
    ['class A { @Audit() @Roles() @Get() @Phi static #x = 1; static { console.log(this.#x); } get [a]() { return 1; } set [a](v) {} async *[b]() {} declare y: string; accessor z = 1; }'],
    ['@Controller() export default class { @Get() async a(@Param() p, @Body() { ssn }, ...rest) {} constructor(private readonly x?: Patient) {} }'],
    ['enum A { "a-b" = 1, c = `d` } declare module "x" { export const patient: any; } namespace N.M { export const a = 1; } abstract class B { abstract ssn: string; abstract f(): void; }'],
    ['import a = require("x"); import type { B } from "y"; export = a; export as namespace Z;'],
    ['type A<T> = T extends { ssn: infer S } ? S : { [K in keyof T as `x${string & K}`]?: T[K] }; let x: A<typeof import("y")>; function f(this: A<1>, x: asserts x is B): x is string;'],
    ['let x = <T,>(y: T) => y; let z = y satisfies T; let w = y!; let v = <any>y; using r = open(); await using s = open();'],
    ['for (const of of of_) ; for (var i in 1) ; for await (const x of y) ; do ; while (0); switch (a) { default: case 1: } try { } catch { } finally { } outer: { break outer; }'],
    ['a?.b?.[c]?.(d)?.e; a ??= b ||= c &&= d; a **= 2; 1n ** 2n; /[/]/v; `${`${``}`}`; tag``; new.target_; import.meta.url; import("x"); void 0, delete a.b, typeof a;'],
    ['async function* f({ a = 1, ...b } = {}, [c, , ...d] = []) { yield* await f(); return; } (async () => { for await (const { x: [y] } of z) await y; })();'],
    ['const constructor = patient.constructor, __proto__ = patient.__proto__, toString = {}.toString; console.log(constructor, __proto__, toString.hasOwnProperty); const o = { __proto__: null, constructor: 1, hasOwnProperty: 2 }; console.log(o.constructor, o.valueOf);'],
    ['const patient = { constructor: patient, toString() { return this; }, valueOf: () => patient, __proto__: patient, "": 1, 0: 2, [Symbol.iterator]: 3 }; console.log(patient, patient.__proto__, patient[""], patient[0]);'],
    ['\u{1F3E5}_ => 1'.slice(2) + '; const pätient = 1, 患者 = 2, ñ = "\u2028"; console.log(pätient, 患者, "\uD800");'],
  ])('does not trip over %j', (code) => {
    expect(() => lint(code)).not.toThrow();
  });

  it.each([
    ['<A {...patient} b={patient} c="d" e=<i/> {...{ f }} g:h="i"><></>{/* c */}{...x}<a.b.c/><this.x/></A>'],
    ['<a href /> , <a href={} />'.slice(0, 10)],
    ['<input type="hidden" value={patient.ssn} /> as any'],
    ['<>{patients.map((p) => <li key={p.id}>{p.name}</li>)}</>'],
  ])('does not trip over JSX %j', (code) => {
    expect(() => lint(`const x = (${code});`, 'src/example.tsx')).not.toThrow();
  });

  it('reports a syntax error as ESLint does', () => {
    expect(run('const = ;', 'src/example.ts', {})).toMatchObject([{ fatal: true, ruleId: null }]);
  });
});

describe('nodes no rule knows', () => {
  /** Espree's tree with unknown nodes put where rules look: around arguments, as members, statements and patterns. */
  const strange = (tree: Program): void => {
    const unknownNode = (inner: Located): Located => ({ type: 'FutureExpression', inner, range: inner.range, loc: inner.loc, start: inner.range[0], end: inner.range[1] });
    const replace = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(replace);
      if (typeof node !== 'object' || node === null) return node;
      const copy = node as Record<string, unknown>;
      for (const [key, value] of Object.entries(copy)) if (key !== 'loc' && key !== 'range' && key !== 'parent' && key !== 'tokens' && key !== 'comments') copy[key] = replace(value);
      return copy.type === 'Identifier' && copy.name === '$strange' ? unknownNode(copy as unknown as Located) : copy;
    };
    tree.body = replace(tree.body) as unknown[];
  };

  interface Located {
    readonly type: string;
    readonly range: readonly [number, number];
    readonly loc: unknown;
    readonly [key: string]: unknown;
  }
  interface Program {
    body: unknown[];
  }

  const futureParser: Linter.Parser = {
    meta: { name: 'future', version: '1' },
    parseForESLint(text: string) {
      const { ast, visitorKeys } = parseForESLint(text, { range: true, loc: true, tokens: true, comment: true });
      strange(ast);
      return { ast: ast, visitorKeys: { ...visitorKeys, FutureExpression: ['inner'] } };
    },
  };

  it('are stepped over', () => {
    const code = [
      'console.log($strange);',
      'console.log(`x ${$strange}`, { a: $strange, ...$strange }, [$strange], $strange.ssn, $strange(patient), f($strange));',
      'fetch($strange); fetch("http://x/" + $strange); new URL($strange, $strange); axios.get("a", { params: $strange });',
      'res.cookie("session", $strange, $strange); session($strange); session({ cookie: $strange }); jwt.sign($strange, $strange, $strange);',
      'createCipheriv("aes-256-gcm", $strange, $strange); createHash($strange).update($strange); Math.random() + $strange;',
      'db.query($strange); prisma.patient.findMany($strange); Patient.find($strange, $strange); knex($strange).select($strange);',
      'app.get($strange, $strange); app.get("/patients", $strange, $strange); app.use($strange); router.route($strange).get($strange);',
      'localStorage.setItem($strange, $strange); audit.log($strange); audit.log({ who: $strange }); throw new Error($strange);',
      'const x = $strange; console.log(x, x.ssn); const { ssn } = $strange; console.log(ssn); if ($strange === "admin") {} switch ($strange) { case $strange: }',
      'for (const p of $strange) console.log(p); class A extends $strange { a = $strange; b() { return $strange; } } try { $strange } catch (e) { console.log(e); }',
      fault,
    ].join('\n');
    const messages = new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.js'], languageOptions: { parser: futureParser } }, strict], { filename: 'src/example.js' });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(reportsOf(messages, 'no-phi-in-logs')).toContain(11);
  });
});
