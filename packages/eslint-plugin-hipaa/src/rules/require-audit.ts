import { decoratorsOf } from '../ast/decorators.js';
import { isMigrationOrSeed, isTestFile } from '../ast/file-kind.js';
import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { createRule, type Confidence, type Suggestion } from '../create-rule.js';
import { auditCoverage, type Coverage } from '../frameworks/audit-paths.js';
import { audits, auditsAround, auditsItself, auditsWithin, classAudits, hooksAudit } from '../frameworks/audit-evidence.js';
import { callersOf, unitsOf, type Unit } from '../frameworks/audit-units.js';
import { namesAudit } from '../frameworks/guard-names.js';
import { mountedAs } from '../frameworks/mounts-elsewhere.js';
import { isScreen } from '../frameworks/screens.js';
import { wrappersOf } from '../frameworks/wrappers.js';
import type { Settings } from '../settings.js';

export default createRule({
  name: 'require-audit',
  problems: {
    missing: '"{{name}}" reaches records of {{sink}} and writes no audit record.',
    sibling: '"{{name}}" lacks the audit that its siblings carry.',
    path: '"{{name}}" can end without writing its audit record.',
  },
  suggestions: { addDecorator: 'Add {{safeguard}} as its siblings have it.' },
  trigger: /find|get|list|load|read|fetch|search|query|select|insert|update|delete|save|create|request|send|from|execute|set|add|remove|put|scan|transaction|run|call|pull|db|sql|store|repo|model/i,
  check({ file, settings, report }) {
    if (isTestFile(file.filename) || isMigrationOrSeed(file.filename)) return;
    const units = unitsOf(file, settings.dataAccessCalls).filter((unit) => !isScreenWork(file, unit));
    if (units.length === 0) return;
    const hooked = hooksAudit(file, settings);
    const states = units.map((unit) => ({ unit, coverage: hooked ? ('all' as const) : coverageOf(file, unit, settings) }));
    const audited = states.filter(({ coverage }) => coverage === 'all').map(({ unit }) => unit);
    const byGroup = new Map<Node, Unit[]>();
    for (const unit of audited) byGroup.set(unit.group, [...(byGroup.get(unit.group) ?? []), unit].slice(0, 5));
    const auditedFunctions = new Set<Node>(audited.map((unit) => unit.fn));
    for (const { unit, coverage } of states) {
      if (coverage === 'all' || isCalledByAudited(file, unit, auditedFunctions)) continue;
      const siblings = byGroup.get(unit.group) ?? [];
      const confidence = confidenceOf(unit, coverage, siblings.length > 0);
      report({ node: unit.head, problem: coverage !== 'none' ? 'path' : siblings.length > 0 ? 'sibling' : 'missing', confidence, data: { name: unit.name, sink: subjectOf(unit) }, suggest: suggestDecorator(file, unit, siblings, settings) });
    }
  },
});

/** What a front end asks a server for, the server has to record; only a unit that itself speaks to a database stays. */
function isScreenWork(file: SourceFile, unit: Unit): boolean {
  if (unit.handler || !file.fact(isScreen)) return false;
  return unit.accesses.every((access) => askedOfServers.has(access.library));
}

/** Stores behind something that may keep the record itself. */
const indirect = new Set(['service', 'fhir-http']);

const askedOfServers = new Set(['fhir-http', 'service', 'repository', 'model', 'redis', 'fhir', 'firestore', 'collection', 'from', 'rpc']);

function coverageOf(file: SourceFile, unit: Unit, settings: Settings): Coverage {
  const around: Node[] = [...(unit.handler?.middlewares ?? []), ...wrappersOf(file, unit.fn), ...decoratorsOf(unit.fn.parent).map((decorator) => decorator.node)];
  if (around.some((node) => auditsAround(file, node, unit.fn, settings)) || classAudits(file, unit.fn, settings)) return 'all';
  if (unit.accesses.every((access) => auditsItself(file, access.call))) return 'all';
  if (isTrailItself(unit) || isMountedWithAudit(file, unit)) return 'all';
  return auditCoverage(unit.fn, unit.accesses.map((access) => access.call), auditsWithin(file, unit.fn, settings));
}

/** A function that writes or reads the trail answers for no other record. */
function isTrailItself(unit: Unit): boolean {
  return namesAudit(unit.name) && !/^(?:handle|with)/.test(unit.name);
}

function isMountedWithAudit(file: SourceFile, unit: Unit): boolean {
  if (unit.handler?.route === undefined) return false;
  return (mountedAs(file)?.match(/[A-Za-z_$][\w$]*/g) ?? []).some((name) => namesAudit(name));
}

/** A helper whose callers in the file all keep a record needs none of its own. */
function isCalledByAudited(file: SourceFile, unit: Unit, audited: ReadonlySet<Node>): boolean {
  const callers = callersOf(file, unit.fn);
  return callers.length > 0 && callers.every((caller) => caller && audited.has(caller));
}

/** Functions that read a record to decide something about it: `canAccessDocument`, `ensureAppointmentAccess`. */
const decides = /^_?(?:can|is|has|ensure|assert|check|verify|validate|authorize|authorise|require)(?=[A-Z_])/;

function confidenceOf(unit: Unit, coverage: Coverage, hasSibling: boolean): Confidence {
  if (decides.test(unit.name)) return 'low';
  if (hasSibling) return unit.evidence === 'word' ? 'medium' : 'high';
  const reachesOnlyService = unit.accesses.every((access) => indirect.has(access.library));
  if (reachesOnlyService || unit.evidence === 'word' || (unit.evidence === 'shared' && !unit.handler)) return 'low';
  return unit.evidence === 'plain' && coverage === 'none' && !unit.accesses.every((access) => access.library === 'redis') ? 'high' : 'medium';
}

function subjectOf(unit: Unit): string {
  const access = unit.accesses.find((candidate) => candidate.aboutPatients === 'yes') ?? unit.accesses[0];
  return access?.subject ?? 'patients';
}

/** The decorator of a sibling, named after this method: its import is there already. */
function suggestDecorator(file: SourceFile, unit: Unit, siblings: readonly Unit[], settings: Settings): Suggestion<'addDecorator'>[] {
  const method = unit.fn.parent;
  if (method.type !== 'MethodDefinition') return [];
  const decorator = siblings.flatMap((sibling) => decoratorsOf(sibling.fn.parent)).find((candidate) => audits(file, candidate.node, settings));
  if (!decorator || decorator.arguments.length > 1) return [];
  const argument = decorator.arguments[0];
  if (argument && !(argument.type === 'Literal' && typeof argument.value === 'string')) return [];
  const quote = argument ? file.textOf(argument).charAt(0) : '';
  const text = `@${decorator.name}(${argument ? `${quote}${unit.name}${quote}` : ''})`;
  const first = decoratorsOf(method)[0]?.node ?? method;
  const indent = ' '.repeat(first.loc.start.column);
  return [{ suggestion: 'addDecorator', data: { safeguard: `@${decorator.name}` }, fix: (fixer) => fixer.insertTextBefore(first, `${text}\n${indent}`) }];
}
