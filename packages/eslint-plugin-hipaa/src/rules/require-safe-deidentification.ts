import { cue } from '../ast/cues.js';
import { isTestFile } from '../ast/file-kind.js';
import { contains, type Node } from '../ast/nodes.js';
import { createRule, type Confidence } from '../create-rule.js';
import { failOpenCalls, failOpenIn, rawFallbacks } from '../frameworks/deidentification/fail-open.js';
import { replacesOnlyFirst } from '../frameworks/deidentification/first-only.js';
import { deidentifiers } from '../frameworks/deidentification/functions.js';
import { leftovers } from '../frameworks/deidentification/generalisation.js';
import { narrowPatterns, type NarrowPattern } from '../frameworks/deidentification/pattern-coverage.js';
import { typeFieldsOf } from '../flow/type-fields.js';
import { isCareFile } from '../frameworks/patient-subject.js';

export default createRule({
  name: 'require-safe-deidentification',
  problems: {
    failOpen: '{{name}} hands on the raw input when de-identification fails.',
    pattern: 'The patterns of {{name}} miss common shapes of {{class}}.',
    first: '{{name}} replaces only the first occurrence.',
    zip: '{{name}} keeps ZIP codes of areas with few people, or too many digits.',
    date: '{{name}} keeps more of a date than its year.',
    age: '{{name}} keeps ages over 89.',
    identifier: '{{name}} keeps a direct identifier.',
    denylist: '{{name}} keeps every field it does not remove.',
  },
  trigger: /\.replace(?:All)?\(|(?:zip|postal|postcode)\w{0,10}\)?\.(?:slice|subst)|pseudonymi|limited_?data|research|generali[sz]e|coarsen|zip_?3|zip_?prefix|truncate|bucket|obfuscat|identifiers|de_?-?identif|deid|anonymi[sz]|redact|scrub|safe_?harbou?r|mask_?(?:phi|pii)|(?:strip|remove|hide|drop|clear|erase|mask|saniti[sz]e|cleanse|clean|replace|blank)_?\w{0,12}(?:phi|pii|identit|personal|patient|ssn|mrn|phone|dob|date|zip|name|note|text|transcript|clinical|report|narrative|summary|message)/i,
  check({ file, report }) {
    if (isTestFile(file.filename)) return;
    const opened: Node[] = [];
    const fieldsOf = (record: Node) => typeFieldsOf(file, record);
    const isCareText = isCareFile(file) || file.mentions(personalData) || file.mentions(phiWord);
    for (const deidentifier of deidentifiers(file)) {
      const { name, isComplete, fn } = deidentifier;
      const isCare = isCareText || clinicalName.test(deidentifier.fullName);
      const careful = isComplete || isCare || clinicalText.test(file.textOf(fn));
      const open = careful ? failOpenIn(file, deidentifier) : undefined;
      if (open) {
        opened.push(fn);
        report({ node: open, problem: 'failOpen', confidence: isCare ? 'high' : 'low', data: { name } });
      }
      const narrow = careful ? narrowPatterns(file, deidentifier)[0] : undefined;
      if (narrow) report({ node: narrow.node, problem: 'pattern', confidence: patternConfidence(narrow), data: { name, class: words[narrow.identifier] } });
      const first = narrow || !careful ? undefined : replacesOnlyFirst(file, deidentifier);
      if (first) report({ node: first, problem: 'first', confidence: isCare ? 'medium' : 'low', data: { name } });
      if (isComplete) for (const left of leftovers(file, deidentifier, fieldsOf)) report({ node: left.node, problem: left.kind, confidence: !left.weak && (isCare || left.kind === 'zip') ? 'medium' : 'low', data: { name } });
    }
    if (isCareText) for (const node of [...failOpenCalls(file), ...rawFallbacks(file)]) if (!opened.some((fn) => contains(fn, node))) report({ node, problem: 'failOpen', confidence: 'high', data: { name: 'This code' } });
  },
});

/** What a file that de-identifies records or notes of persons speaks of. */
const personalData = cue(/birth_?date|date_?of_?birth|\bdob\b|\bssn\b|\bmrn\b|admitted|discharged|safe.?harbou?r|de.?identif|\bphi\b|transcript/i);

/** `redactPhi`, `PHI_FIELDS`: nobody else has the word. */
const phiWord = cue(/(?:^|[^A-Za-z]|[a-z])Phi(?![a-z])|(?<![A-Z])PHI(?![A-Z])/);

/** What a function that takes clinical text calls it. */
const clinicalText = /ssn|mrn|patient|\bnotes?\b|transcript|\bchart|narrative|clinical/i;

const clinicalName = /[Pp]hi(?![a-z])|PHI|[Pp]atient|[Cc]linical|[Ss]sn|[Mm]rn|SSN|MRN/;

const words: Record<NarrowPattern['identifier'], string> = { ssn: 'Social Security numbers', phone: 'phone numbers', mrn: 'medical record numbers', date: 'dates', email: 'e-mail addresses' };

/** A pattern for one shape only is plainly too narrow; one that misses a single shape is a strict finding. */
function patternConfidence({ identifier, missed }: NarrowPattern): Confidence {
  return missed > 1 || identifier === 'mrn' || identifier === 'email' ? 'medium' : 'low';
}
