import { classifyName, namesStaff, type PhiClass } from 'phi-vocabulary';
import { isTestFile } from '../ast/file-kind.js';
import type { SourceFile } from '../ast/source-file.js';
import { createRule, type Confidence } from '../create-rule.js';
import { isListingTable } from '../frameworks/listing-table.js';
import { modelsOf, modelTrigger, type ModelColumn, type PersistedModel } from '../frameworks/models.js';
import { isCareFile, strongest, subjectVerdict, type Verdict } from '../frameworks/patient-subject.js';
import type { Settings } from '../settings.js';

/** How telling a column is: a direct identifier or diagnosis by itself, or a name, phone or note on a patient's record. */
type Weight = 'strong' | 'clinical' | 'weak' | 'minor';

interface Judged {
  readonly column: ModelColumn;
  readonly weight: Weight;
}

export default createRule({
  name: 'require-phi-encryption',
  problems: { plain: '{{name}}: stored without field-level encryption.' },
  trigger: modelTrigger,
  check({ file, settings, report }) {
    if (isTestFile(file.filename)) return;
    for (const model of modelsOf(file)) {
      const found = judge(file, settings, model);
      if (!found) continue;
      const first = found.columns[0]?.column;
      const place = first?.range ? { loc: locOf(file, first.range) } : { node: first?.node ?? model.node };
      report({ ...place, problem: 'plain', confidence: found.confidence, data: { name: describe(model, found.columns) } });
    }
  },
});

function locOf(file: SourceFile, [start, end]: readonly [number, number]) {
  return { start: file.sourceCode.getLocFromIndex(start), end: file.sourceCode.getLocFromIndex(end) };
}

const namedColumns = 3;

function describe(model: PersistedModel, columns: readonly Judged[]): string {
  const named = columns.slice(0, namedColumns).map(({ column }) => column.name).join(', ');
  const rest = columns.length - namedColumns;
  return `${named}${rest > 0 ? ` and ${rest} more` : ''} of ${model.names[0] ?? 'this model'}`;
}

/** One finding a model: its plain columns, and how sure it is that they are about a person in care. */
function judge(file: SourceFile, settings: Settings, model: PersistedModel): { columns: readonly Judged[]; confidence: Confidence } | undefined {
  const columns = model.columns.flatMap((column) => (column.storage === 'plain' ? weigh(settings, column) : []));
  const subject = subjectOf(file, model, columns);
  if (subject === 'staff') return ofPatientsOnly(columns);
  const hasEncrypted = model.columns.some((column) => column.storage === 'encrypted' || /(?:^|_)enc(?:rypted)?(?:_|$)|encrypted|cipher/i.test(column.name));
  const counted = columns.filter(({ weight }) => weight === 'strong' || !hasEncrypted);
  const confidence = confidenceOf(file, subject, counted, model);
  return confidence && counted.length > 0 ? { columns: counted, confidence } : freeText(model, subject, hasEncrypted);
}

/** A staff's or hospital's table counts for what only somebody in care has. */
function ofPatientsOnly(columns: readonly Judged[]): { columns: readonly Judged[]; confidence: Confidence } | undefined {
  const own = columns.filter(({ column, weight }) => weight === 'strong' && /^(?:mrn|health-plan)$/.test(classifyName(column.name)?.class ?? ''));
  return own.length === 0 ? undefined : { columns: own, confidence: 'medium' };
}

function subjectOf(file: SourceFile, model: PersistedModel, columns: readonly Judged[]): Verdict | 'staff' {
  const { names } = model;
  if (names.some(namesStaff) && !names.some((name) => subjectVerdict(name) === 'yes')) return 'staff';
  if (names.some(isListingTable)) return 'no';
  const verdict = strongest(names.map(subjectVerdict));
  return verdict === 'maybe' && !isCareFile(file) && !columns.some(({ weight }) => weight === 'strong' || weight === 'clinical') ? 'unknown' : verdict;
}

const direct: ReadonlySet<PhiClass> = new Set<PhiClass>(['ssn', 'mrn', 'date', 'health-plan', 'license', 'biometric', 'name']);
const minor: ReadonlySet<PhiClass> = new Set<PhiClass>(['ip', 'url', 'photo', 'device', 'date', 'account']);
const minorNames = /^(?:city|county|state|country|gender|sex|age|weight|height|temperature|reason|summary|comments?|score|severity|procedure|risk_?score|display_?name|initials)$/i;

function weigh(settings: Settings, column: ModelColumn): Judged[] {
  if (settings.safeWords.includes(column.name)) return [];
  if (settings.phiWords.includes(column.name)) return [{ column, weight: 'strong' }];
  const verdict = classifyName(column.name);
  if (!verdict || verdict.class === 'record' || verdict.class === 'record-key') return [];
  if (verdict.strength === 'strong') return column.enumerated && verdict.class === 'clinical' ? [{ column, weight: 'minor' }] : [{ column, weight: direct.has(verdict.class) ? 'strong' : verdict.class === 'clinical' ? 'clinical' : 'weak' }];
  return [{ column, weight: column.enumerated || minor.has(verdict.class) || minorNames.test(column.name) ? 'minor' : 'weak' }];
}

function confidenceOf(file: SourceFile, subject: Verdict, columns: readonly Judged[], model: PersistedModel): Confidence | undefined {
  const has = (weight: Weight) => columns.some((judged) => judged.weight === weight);
  switch (subject) {
    case 'yes':
      return has('strong') || has('clinical') ? 'high' : has('weak') ? 'medium' : has('minor') && columns.length > 1 ? 'low' : undefined;
    case 'maybe':
      return has('strong') || has('clinical') ? 'medium' : columns.filter(({ weight }) => weight === 'weak').length > 1 ? 'medium' : has('weak') ? 'low' : undefined;
    case 'unknown':
      if (has('strong')) return isCareFile(file) || columns.some(({ column }) => /ssn|mrn|social/i.test(column.name)) ? 'medium' : 'low';
      if (hasPersonKey(model) && isCareFile(file) && columns.some(({ column }) => classifyName(column.name)?.class === 'clinical')) return 'medium';
      if (has('clinical')) return has('weak') || hasPersonKey(model) || isCareFile(file) ? 'medium' : 'low';
      return isCareFile(file) && !isAccount(model) && columns.filter(({ weight }) => weight === 'weak').length > 2 ? 'low' : undefined;
    case 'no':
      return has('strong') ? 'low' : undefined;
  }
}

/** Those who sign in are as often staff. */
function isAccount(model: PersistedModel): boolean {
  return model.names.some((name) => /user|account|admin|employee|contact|vendor|supplier|office|branch|lead|company|organi[sz]ation/i.test(name)) || model.columns.some((column) => /password/i.test(column.name));
}

function hasPersonKey(model: PersistedModel): boolean {
  return model.columns.some((column) => {
    const verdict = classifyName(column.name);
    return verdict?.class === 'record-key' || (verdict?.class === 'record' && column.storage === 'opaque');
  });
}

const technicalColumn = /(?:^|_)(?:id|uuid|at|by|on|status|type|kind|code|count|version|flag|url|key|order|unit|units)$|(?:Id|At|By|Status|Type|Code|Url|Key|Unit)$|^(?:id|created|updated|deleted|active|status|type|version|priority)/;

/** A table of clinical facts about a referenced person (`allergies`: substance, reaction) whose columns have names of their own. */
function freeText(model: PersistedModel, subject: Verdict, hasEncrypted: boolean): { columns: readonly Judged[]; confidence: Confidence } | undefined {
  if (subject !== 'yes' || hasEncrypted) return undefined;
  if (model.names.some((name) => healthData.test(name))) return heldContent(model);
  if (!hasPersonKey(model) || !model.names.some((name) => classifyName(name)?.class === 'clinical')) return undefined;
  const columns = model.columns.filter((column) => column.storage === 'plain' && !column.enumerated && !technicalColumn.test(column.name) && classifyName(column.name)?.class !== 'record-key');
  return columns.length === 0 ? undefined : { columns: columns.map((column) => ({ column, weight: 'clinical' })), confidence: 'medium' };
}

const healthData = /^(?:health|medical|clinical|patient)_?(?:data|info|records?|documents?|history)$/i;

/** `health_data (user_id, data)`: a table whose name says what its one column holds. */
function heldContent(model: PersistedModel): { columns: readonly Judged[]; confidence: Confidence } | undefined {
  const columns = model.columns.filter((column) => column.storage === 'plain' && /^(?:data|content|contents|payload|body|details|value|text|json|document)$/i.test(column.name));
  return columns.length === 0 ? undefined : { columns: columns.map((column) => ({ column, weight: 'clinical' })), confidence: 'medium' };
}
