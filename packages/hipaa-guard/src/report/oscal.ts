import { createHash } from 'node:crypto';
import { faultOf } from '../rules.js';
import type { Evidence } from './evidence.js';
import type { SectionEvidence } from './sections.js';

/** https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/assessment-results/json-outline/ */
const oscalVersion = '1.1.3';

/**
 * OSCAL assessment results. OSCAL knows "satisfied" and "not-satisfied" only; a section without findings is an observation and gets no
 * verdict. The same evidence has the same uuids.
 */
export function evidenceOscal(evidence: Evidence): string {
  const { project, from, to, made, version, sections } = evidence;
  const uuid = uuidsFor([project, from, to, evidence.log.head].join('\0'));
  const failing = sections.filter(({ state }) => state === 'not satisfied');
  const results = {
    uuid: uuid('results'),
    metadata: { title: `HIPAA scan evidence: ${project}`, 'last-modified': made, version: made.slice(0, 10), 'oscal-version': oscalVersion },
    'import-ap': { href: 'https://www.ecfr.gov/current/title-45/part-164', remarks: 'There is no assessment plan: the scan looks at what its rules cite.' },
    results: [
      {
        uuid: uuid('result'),
        title: `${from} to ${to}`,
        description: `What hipaa-guard ${version} observed in the source code. It judges no section as met.`,
        start: `${from}T00:00:00Z`,
        end: made,
        'reviewed-controls': { 'control-selections': [{ 'include-controls': sections.map(({ id }) => ({ 'control-id': controlId(id) })) }] },
        observations: sections.map((section) => observation(section, evidence, uuid)),
        ...(failing.length > 0 && { findings: failing.map((section) => finding(section, uuid)) }),
      },
    ],
  };
  return `${JSON.stringify({ 'assessment-results': results }, undefined, 2)}\n`;
}

function observation({ id, asks, rules, findings, suppressed, state }: SectionEvidence, { findings: open, made }: Evidence, uuid: (name: string) => string): object {
  const places = open.filter(({ rule }) => faultOf(rule).cfr.includes(id)).map(({ rule, path, line }) => ({ description: `hipaa/${rule} at ${path}:${line}` }));
  return {
    uuid: uuid(`observation ${id}`),
    title: `45 CFR ${id}: ${asks}`,
    description: `${state}: ${findings} open, ${suppressed} suppressed; rules: ${rules.join(', ')}.`,
    methods: ['TEST'],
    collected: made,
    ...(places.length > 0 && { 'relevant-evidence': places }),
  };
}

function finding({ id, asks, findings }: SectionEvidence, uuid: (name: string) => string): object {
  return {
    uuid: uuid(`finding ${id}`),
    title: `45 CFR ${id} is not satisfied`,
    description: `Open findings: ${findings}. The section asks for: ${asks}.`,
    target: { type: 'objective-id', 'target-id': controlId(id), status: { state: 'not-satisfied' } },
    'related-observations': [{ 'observation-uuid': uuid(`observation ${id}`) }],
  };
}

/** A token as OSCAL takes it: `hipaa-164.312-a-1`. */
function controlId(section: string): string {
  return `hipaa-${section.replaceAll(/[()]+/g, '-').replace(/-$/, '')}`;
}

/** OSCAL takes uuids of versions 4 and 5: these are named ones, with SHA-256 cut to length where RFC 9562 (5.5) has SHA-1. */
function uuidsFor(seed: string): (name: string) => string {
  return (name) => {
    const hex = createHash('sha256').update(`${seed}\0${name}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
