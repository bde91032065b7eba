/** One list of what both engines found, by path: the same fault on the same lines is told once, in ESLint's words, which name the code. */
export function merge(linted, scanned) {
  const files = new Map(linted.map((result) => [result.path, { ...result, findings: [...result.findings] }]));
  for (const { path, findings, unparsed } of scanned) {
    const file = files.get(path) ?? { path, findings: [] };
    files.set(path, file);
    file.unparsed ??= unparsed;
    for (const finding of findings) if (!file.findings.some((known) => isSame(known, finding))) file.findings.push(finding);
    file.findings.sort((a, b) => a.line - b.line || a.column - b.column);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isSame(a, b) {
  return a.rule === b.rule && a.line <= b.endLine && b.line <= a.endLine;
}
