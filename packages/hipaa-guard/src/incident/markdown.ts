import type { Incident } from './incident.js';

/** The record as a text to be filled in. */
export function incidentMarkdown({ discovered, evidence: { from, to, entries }, deadlines, questions }: Incident): string {
  const parts = [
    `# Incident discovered on ${discovered}`,
    `Prefilled from ${entries} entries of the audit log, ${from} to ${to}. It holds no values; don't add any.`,
    ...questions.map(({ question, known, open }) => [`## ${question}`, '', ...known.map((line) => `- ${plain(line)}`), ...open.map((line) => `- [ ] ${line}`)].join('\n')),
    ['## Who has to be told, at the latest', '', '| who | by | 45 CFR |', '| --- | --- | --- |', ...deadlines.map(({ who, by, section }) => `| ${who} | ${by} | ${section} |`)].join('\n'),
    'A breach is presumed unless the risk assessment shows a low probability that PHI was compromised (45 CFR 164.402(2)). State law may set shorter terms. This record is no legal advice.',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Kinds and classes come from a file: nothing in them may become markup. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/[<>[\]|`*_\\]/g, '\\$&');
}
