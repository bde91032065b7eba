import type { Entry } from 'hipaa-audit-log';
import { describe, expect, it } from 'vitest';
import { deadlinesFrom } from '../../src/incident/deadlines.js';
import { newIncident } from '../../src/incident/incident.js';
import { incidentMarkdown } from '../../src/incident/markdown.js';

const entry = (rest: Partial<Entry>): Entry => ({ tool: 'hipaa-guard', version: '1', kind: 'request', outcome: 'passed', time: '2026-03-01T00:00:00Z', user: 'u', previous: '', hash: '', ...rest });
const entries = [
  entry({ counts: { name: 2, mrn: 1 }, upstream: 'main', endpoint: '/v1/messages', session: 'a' }),
  entry({ counts: { mrn: 3 }, upstream: 'main', endpoint: '/v1/messages', session: 'b', outcome: 'refused' }),
  entry({ kind: 'assistant-prompt', outcome: 'blocked', counts: { ssn: 1 }, session: 'b' }),
];
const days = { discovered: '2026-03-10', from: '2026-02-08', to: '2026-03-10' };

describe('deadlinesFrom', () => {
  it('counts sixty days from the discovery, or from the end of its year for fewer than 500 people', () => {
    expect(deadlinesFrom('2026-03-10').map(({ by, section }) => [section, by])).toEqual([
      ['164.404(b)', '2026-05-09'],
      ['164.410(b)', '2026-05-09'],
      ['164.406(b)', '2026-05-09'],
      ['164.408(b)', '2026-05-09'],
      ['164.408(c)', '2027-03-01'],
    ]);
  });

  it('knows leap years', () => {
    expect(deadlinesFrom('2027-12-31').at(-1)?.by).toBe('2028-02-29');
  });
});

describe('newIncident', () => {
  it('answers from the log what the log knows', () => {
    const { evidence, questions } = newIncident(entries, true, days);
    expect(evidence).toEqual({ from: '2026-02-08', to: '2026-03-10', entries: 3, events: { 'request: passed': 1, 'request: refused': 1, 'assistant-prompt: blocked': 1 }, found: { name: 2, mrn: 4, ssn: 1 }, endpoints: ['main /v1/messages'], sessions: 2, isWhole: true });
    expect(questions.map(({ question, known }) => [question, known])).toEqual([
      ['What data?', ['mrn: 4', 'name: 2', 'ssn: 1']],
      ['How many people?', ['2 conversations in that time']],
      ['How did it happen?', ['request: passed: 1', 'request: refused: 1', 'assistant-prompt: blocked: 1', 'sent to main /v1/messages']],
      ['What is the risk?', []],
      ['What next?', ['The audit log is whole (3 entries).']],
    ]);
  });

  it('says when the log was changed', () => {
    expect(newIncident([], false, days).questions.at(-1)?.known).toEqual(['The audit log was changed or has gaps: keep it as it is and have it looked at.']);
  });
});

describe('incidentMarkdown', () => {
  it('has the five questions, the days, and no markup from the log', () => {
    const text = incidentMarkdown(newIncident([entry({ kind: '<b>x</b>|`y`' })], true, days));
    expect(text.match(/^## .+$/gm)).toEqual(['## What data?', '## How many people?', '## How did it happen?', '## What is the risk?', '## What next?', '## Who has to be told, at the latest']);
    expect(text).toContain('| the people concerned, without unreasonable delay | 2026-05-09 | 164.404(b) |');
    expect(text).toContain('- \\<b\\>x\\</b\\>\\|\\`y\\`: passed: 1');
    expect(text).not.toMatch(/compliant/i);
  });
});
