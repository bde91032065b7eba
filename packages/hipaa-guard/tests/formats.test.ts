import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.js';
import { formats } from '../src/formats/index.js';
import type { Report } from '../src/scan.js';

const finding: Finding = { rule: 'no-phi-in-logs', path: 'src/a b.ts', line: 3, column: 5, endLine: 3, endColumn: 9, message: 'What. Why, 100%: remedy.', engines: ['eslint'], fingerprint: 'f1' };
const report: Report = { findings: [finding], suppressed: [{ ...finding, line: 9, fingerprint: 'f2', reason: 'test system' }], inBaseline: 2, files: 4, unread: [{ path: 'broken.py', reason: 'syntax error', line: 2 }], notes: ['a note'], tools: {} };
const nothing: Report = { findings: [], suppressed: [], inBaseline: 0, files: 4, unread: [], notes: [], tools: {} };

describe('the formats', () => {
  it('pretty', () => {
    expect(stripVTControlCharacters(formats.pretty(report))).toBe(
      'src/a b.ts\n  3:5      hipaa/no-phi-in-logs\n           What. Why, 100%: remedy.\n\nBy rule\n       1  hipaa/no-phi-in-logs\n\nNot scanned, syntax error: broken.py:2\na note\n1 finding of 1 rule in 1 of 4 files; 1 suppressed, 2 in the baseline\n',
    );
    expect(stripVTControlCharacters(formats.pretty(nothing))).toBe('0 findings of 0 rules in 0 of 4 files\n');
  });

  it('agent', () => {
    expect(formats.agent(report)).toBe('src/a b.ts:3:5 hipaa/no-phi-in-logs What. Why, 100%: remedy.\n1 finding of 1 rule in 1 of 4 files; 1 suppressed, 2 in the baseline\n');
  });

  it('github, escaped', () => {
    expect(formats.github(report)).toBe('::error file=src/a b.ts,line=3,endLine=3,col=5,title=hipaa/no-phi-in-logs::What. Why, 100%25: remedy.\n');
    const odd = { ...report, findings: [{ ...finding, path: 'a,b:c\nd.ts' }] };
    expect(formats.github(odd)).toBe('::error file=a%2Cb%3Ac%0Ad.ts,line=3,endLine=3,col=5,title=hipaa/no-phi-in-logs::What. Why, 100%25: remedy.\n');
  });

  it('gitlab', () => {
    expect(JSON.parse(formats.gitlab(report))).toEqual([{ description: 'What. Why, 100%: remedy.', check_name: 'hipaa/no-phi-in-logs', fingerprint: 'f1', severity: 'critical', location: { path: 'src/a b.ts', lines: { begin: 3 } } }]);
  });

  it('rdjsonl', () => {
    expect(formats.rdjsonl(report).split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown)).toEqual([
      { message: 'What. Why, 100%: remedy.', location: { path: 'src/a b.ts', range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } } }, severity: 'ERROR', source: { name: 'hipaa-guard' }, code: { value: 'hipaa/no-phi-in-logs' } },
    ]);
  });

  it('junit, escaped', () => {
    const odd = { ...report, findings: [{ ...finding, path: 'a"<b>&.ts' }] };
    expect(formats.junit(odd)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hipaa-guard" tests="1" failures="1">\n  <testsuite name="a&quot;&lt;b&gt;&amp;.ts" tests="1" failures="1">\n    <testcase name="hipaa/no-phi-in-logs 3:5" classname="a&quot;&lt;b&gt;&amp;.ts">\n      <failure message="What. Why, 100%: remedy."/>\n    </testcase>\n  </testsuite>\n</testsuites>\n',
    );
    expect(formats.junit(nothing)).toContain('<testcase name="4 files scanned"');
  });

  it('md, where a path can be neither link nor tag', () => {
    const odd = { ...report, findings: [{ ...finding, path: '[x](y)|<b>@all.ts' }] };
    expect(formats.md(odd)).toBe(
      '# hipaa-guard\n\n1 finding of 1 rule in 1 of 4 files; 1 suppressed, 2 in the baseline.\n\n| place | rule | severity | what |\n| --- | --- | --- | --- |\n| \\[&#8288;x\\]\\(y\\)\\|&lt;b&gt;@&#8288;all.ts:3 | hipaa/no-phi-in-logs | high | What. Why, 100%: remedy. |\n\n- Not scanned, syntax error: broken.py\n- a note\n',
    );
  });

  it('json', () => {
    expect(JSON.parse(formats.json(report))).toMatchObject({ version: 1, files: 4, findings: [{ rule: 'no-phi-in-logs', fingerprint: 'f1', severity: 'high', cwe: ['CWE-532'] }], inBaseline: 2 });
  });

  it('html, whose only scripts and styles are its own', () => {
    const odd = { ...report, findings: [{ ...finding, path: '"><script>alert(1)</script>.ts' }] };
    const page = formats.html(odd);
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:\/\//);
  });
});

describe('sarif', () => {
  const schema = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif')), 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8');
  const ajv = new draft04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);

  it.each([['with findings', report], ['with none', nothing]])('fits the schema of SARIF 2.1.0 %s', (_, given) => {
    expect(validate(JSON.parse(formats.sarif(given))) ? [] : validate.errors).toEqual([]);
  });

  it('has relative URIs, fingerprints, severities and both taxonomies', () => {
    const { runs } = JSON.parse(formats.sarif(report)) as { runs: [{ results: object[]; tool: { driver: { rules: { id: string; properties: { tags: string[] } }[] } }; taxonomies: { name: string }[] }] };
    expect(runs[0].results[0]).toMatchObject({ ruleId: 'hipaa/no-phi-in-logs', level: 'error', partialFingerprints: { 'hipaaGuard/v1': 'f1' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a%20b.ts', uriBaseId: 'SRCROOT' }, region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 } } }] });
    expect(runs[0].results[1]).toMatchObject({ suppressions: [{ justification: 'test system' }] });
    expect(runs[0].taxonomies.map(({ name }) => name)).toEqual(['CWE', 'HIPAA']);
    for (const { properties } of runs[0].tool.driver.rules) expect(properties.tags.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify(runs)).not.toContain('snippet');
  });
});
