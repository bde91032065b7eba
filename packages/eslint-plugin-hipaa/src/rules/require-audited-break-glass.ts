import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import { decoratorsOf } from '../ast/decorators.js';
import { contains } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { createRule } from '../create-rule.js';
import { auditCalls, auditsAround, classAudits, holdsAudit } from '../frameworks/audit-evidence.js';
import { auditRecords, missingParts } from '../frameworks/audit-records.js';
import { asksReason, emergencyPaths, expiryOf, mentionsEmergency, type EmergencyPath } from '../frameworks/break-glass.js';
import { handlerOf } from '../frameworks/handlers.js';
import { isScreen, runsOnServer } from '../frameworks/screens.js';
import { wrappersOf } from '../frameworks/wrappers.js';
import type { Settings } from '../settings.js';

export default createRule({
  name: 'require-audited-break-glass',
  problems: {
    unaudited: 'Emergency access by "{{name}}" is not audited.',
    who: 'The record of emergency access by "{{name}}" does not say who.',
    reason: 'Emergency access by "{{name}}" asks for no reason.',
    endless: 'Emergency access by "{{name}}" never expires.',
  },
  trigger: /function|=>|\(/,
  check({ file, settings, report }) {
    if (!mentionsEmergency(file)) return;
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    const screen = file.fact(isScreen) || (/\.[jt]sx$/.test(file.filename) && !runsOnServer(file));
    const calls = auditCalls(file, settings);
    for (const path of emergencyPaths(file)) {
      if (screen && !onServer.has(handlerOf(file, path.fn)?.framework ?? '') && !grantsItself(file, path)) continue;
      const audited = isAudited(file, path, settings);
      const expiry = expiryOf(file, path.fn, (node) => calls.has(node));
      const data = { name: path.name };
      if (!audited) report({ node: path.head, problem: 'unaudited', confidence: 'medium', data });
      else if (namesNobody(file, path, settings)) report({ node: path.head, problem: 'who', confidence: 'medium', data });
      else if (!asksReason(file, path.fn)) report({ node: path.head, problem: 'reason', confidence: 'medium', data });
      else if (expiry !== 'ends') report({ node: path.head, problem: 'endless', confidence: 'medium', data });
    }
  },
});

/** Handlers that run on a server although they stand in a file of a screen. */
const onServer: ReadonlySet<string> = new Set(['remix', 'next-action', 'next-app', 'next-pages']);

/** A guard of a screen that lets somebody through without asking a server, which would keep the record. */
function grantsItself(file: SourceFile, { fn, name }: EmergencyPath): boolean {
  return /guard$|^can[A-Z]|^unlock|^bypass/i.test(name) && !/\bfetch\(|http|api\b|\.request\(|mutat|dispatch|service/i.test(file.textOf(fn));
}

/** Whether every record that the function spells out lacks who acted. */
function namesNobody(file: SourceFile, { fn }: EmergencyPath, settings: Settings): boolean {
  const records = auditRecords(file, settings).filter((record) => contains(fn, record.call));
  return records.length > 0 && records.every((record) => missingParts(file, record.object).includes('who'));
}

function isAudited(file: SourceFile, { fn }: EmergencyPath, settings: Settings): boolean {
  if (holdsAudit(file, fn, settings) || classAudits(file, fn, settings)) return true;
  const around = [...(handlerOf(file, fn)?.middlewares ?? []), ...wrappersOf(file, fn), ...decoratorsOf(fn.parent).map((decorator) => decorator.node)];
  return around.some((node) => auditsAround(file, node, fn, settings));
}
