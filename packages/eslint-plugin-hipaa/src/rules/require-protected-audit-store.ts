import { isTestFile } from '../ast/file-kind.js';
import { createRule } from '../create-rule.js';
import { auditChanges, consoleTrail, openedTrails, openTables, plainFiles, plainSqlite } from '../frameworks/audit-stores.js';

export default createRule({
  name: 'require-protected-audit-store',
  problems: {
    changed: 'Audit records are changed or deleted here.',
    file: 'The audit trail goes to a plain file.',
    sqlite: 'The audit trail goes to an unencrypted SQLite database.',
    console: 'The audit trail goes to the console.',
    table: 'Nothing keeps these audit records from being changed.',
  },
  trigger: /audit|\btrails?\b|access[_ -]?(?:log|event|trail|journal|ledger)|disclosure[_ -]?log|phi[_ -]?(?:log|access)/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    for (const node of auditChanges(file)) report({ node, problem: 'changed', confidence: 'medium' });
    for (const node of plainFiles(file)) report({ node, problem: 'file', confidence: 'medium' });
    for (const node of plainSqlite(file)) report({ node, problem: 'sqlite', confidence: 'medium' });
    for (const node of consoleTrail(file)) report({ node, problem: 'console', confidence: 'medium' });
    for (const node of openedTrails(file)) report({ node, problem: 'table', confidence: 'medium' });
    for (const { node, sure } of openTables(file)) report({ node, problem: 'table', confidence: sure ? 'medium' : 'low' });
  },
});
