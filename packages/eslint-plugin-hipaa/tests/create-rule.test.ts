import { Linter, type Rule } from 'eslint';
import { faults } from 'phi-vocabulary';
import { describe, expect, it, vi } from 'vitest';
import { createRule, type Confidence, type HipaaRule, type RuleDefinition } from '../src/create-rule.js';

type Definition = RuleDefinition<'found', 'fix', { depth: number }>;

function makeRule(parts: Partial<Definition> = {}): HipaaRule {
  return createRule({
    name: 'no-phi-in-logs',
    problems: { found: '{{name}} is here.' },
    suggestions: { fix: 'Wrap in {{safeguard}}().' },
    schema: { depth: { type: 'number', description: 'How deep.' } },
    defaults: { depth: 3 },
    trigger: /target/,
    check: ({ file, ...rule }) => {
      for (const node of file.nodesOf('CallExpression')) rule.report({ node, problem: 'found', confidence: 'medium', data: { name: 'target' } });
    },
    ...parts,
  });
}

function lint(rule: HipaaRule, code: string, options: object = {}): Linter.LintMessage[] {
  const plugin = { rules: { it: rule as unknown as Rule.RuleModule } };
  return new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.js'], plugins: { test: plugin }, rules: { 'test/it': ['error', options] } }], { filename: 'src/a.js' });
}

describe('meta', () => {
  const { meta } = makeRule();

  it('comes from the fault', () => {
    const fault = faults['no-phi-in-logs'];
    expect(meta.docs).toMatchObject({ cfr: fault.cfr, cwe: fault.cwe, severity: fault.severity, category: fault.category, recommended: true, requiresTypeChecking: false });
    expect(meta.docs?.description).toMatch(/^Disallow [a-zA-Z]/u);
    expect(meta.docs?.url).toMatch(/^https:\/\/.+\/docs\/rules\/no-phi-in-logs\.md$/u);
  });

  it('joins what, why and what to do into one message', () => {
    const { reason, remedy } = faults['no-phi-in-logs'];
    expect(meta.messages.found).toBe(`{{name}} is here. ${reason} ${remedy}`);
    expect(meta.messages.fix).toBe('Wrap in {{safeguard}}().');
  });

  it('says whether it suggests and fixes', () => {
    expect(meta).toMatchObject({ type: 'problem', hasSuggestions: true });
    expect(meta.fixable).toBeUndefined();
    expect(makeRule({ fixable: true }).meta.fixable).toBe('code');
    expect(createRule({ name: 'no-phi-in-logs', problems: { found: 'It is here.' }, trigger: /a/, check: () => undefined }).meta.hasSuggestions).toBe(false);
  });

  it('takes its own options beside confidence, and no others', () => {
    expect(meta.defaultOptions).toEqual([{ confidence: 'medium', depth: 3 }]);
    expect(() => lint(makeRule(), 'target();', { depth: 5, confidence: 'low' })).not.toThrow();
    expect(() => lint(makeRule(), 'target();', { dept: 5 })).toThrow('dept');
    expect(() => lint(makeRule(), 'target();', { confidence: 'certain' })).toThrow('certain');
  });
});

describe('check', () => {
  it('gets options with defaults filled in', () => {
    const check = vi.fn();
    lint(makeRule({ check }), 'target();', { depth: 5 });
    lint(makeRule({ check }), 'target();');
    expect(check.mock.calls.map(([{ options }]) => (options as { depth: number }).depth)).toEqual([5, 3]);
  });

  it('runs once a file, and not at all where the trigger does not match', () => {
    const check = vi.fn();
    lint(makeRule({ check }), 'target(); target(); function f() { target(); }');
    expect(check).toHaveBeenCalledTimes(1);
    lint(makeRule({ check }), 'other();');
    expect(check).toHaveBeenCalledTimes(1);
  });

  it.each<[Confidence, Confidence, number]>([
    ['low', 'low', 1],
    ['low', 'medium', 0],
    ['low', 'high', 0],
    ['medium', 'low', 1],
    ['medium', 'medium', 1],
    ['medium', 'high', 0],
    ['high', 'low', 1],
    ['high', 'medium', 1],
    ['high', 'high', 1],
  ])('a finding of %s confidence, asked for %s: %i', (confidence, least, count) => {
    const rule = makeRule({ check: ({ file, ...rule }) => rule.report({ node: file.ast, problem: 'found', confidence, data: { name: 'x' } }) });
    expect(lint(rule, 'target();', { confidence: least })).toHaveLength(count);
  });

  it('reports at a node, a place or else the file', () => {
    const rule = makeRule({
      check: ({ file, ...rule }) => {
        const [call] = file.nodesOf('CallExpression');
        rule.report({ node: call!, problem: 'found', confidence: 'high', data: { name: 'x' } });
        rule.report({ loc: { start: { line: 1, column: 3 }, end: { line: 1, column: 4 } }, problem: 'found', confidence: 'high', data: { name: 'x' } });
        rule.report({ problem: 'found', confidence: 'high', data: { name: 'x' } });
      },
    });
    expect(lint(rule, ' target();').map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual(expect.arrayContaining([[1, 2, 10], [1, 4, 5]]));
    expect(lint(rule, ' target();')).toHaveLength(3);
  });

  it('hands fixes and suggestions on', () => {
    const rule = makeRule({
      fixable: true,
      check: ({ file, ...rule }) => {
        const node = file.nodesOf('CallExpression')[0]!;
        rule.report({ node, problem: 'found', confidence: 'high', data: { name: 'x' }, fix: (fixer) => fixer.remove(node), suggest: [{ suggestion: 'fix', data: { safeguard: 'redact' }, fix: (fixer) => fixer.replaceText(node, 'redact()') }] });
      },
    });
    expect(lint(rule, 'target();')).toMatchObject([{ fix: { range: [0, 8], text: '' }, suggestions: [{ desc: 'Wrap in redact().', fix: { range: [0, 8], text: 'redact()' } }] }]);
  });

  it('leaves an empty list of suggestions out', () => {
    const rule = makeRule({ check: ({ file, ...rule }) => rule.report({ node: file.ast, problem: 'found', confidence: 'high', data: { name: 'x' }, suggest: [] }) });
    expect(lint(rule, 'target();')[0]).not.toHaveProperty('suggestions');
  });

  it('shares the walk of one file between rules', () => {
    const seen = new Set<object>();
    const rule = makeRule({ check: ({ file }) => void seen.add(file) });
    const plugin = { rules: { a: rule as unknown as Rule.RuleModule, b: rule as unknown as Rule.RuleModule } };
    new Linter({ configType: 'flat' }).verify('target();', [{ files: ['**/*.js'], plugins: { test: plugin }, rules: { 'test/a': 'error', 'test/b': 'error' } }], { filename: 'src/a.js' });
    expect(seen.size).toBe(1);
  });
});
