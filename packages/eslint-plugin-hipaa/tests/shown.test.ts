import { Linter, type Rule } from 'eslint';
import { sampleFamilyName, sampleName, sampleSsn } from 'phi-vocabulary';
import { expect, it } from 'vitest';
import { createRule, type MessageData } from '../src/create-rule.js';

/** The message's start for a placeholder, in a file that holds `code`. */
function say(data: MessageData, code: string): string {
  const key = Object.keys(data)[0]!;
  const rule = createRule({ name: 'no-phi-in-logs', problems: { found: `<{{${key}}}>` }, trigger: /./, check: (check) => check.report({ problem: 'found', confidence: 'high', data }) });
  const [message] = new Linter({ configType: 'flat' }).verify(code, [{ plugins: { test: { rules: { it: rule as unknown as Rule.RuleModule } } }, rules: { 'test/it': 'error' } }]);
  return /^<(.*)>/u.exec(message!.message)![1]!;
}

const family = sampleFamilyName(3);

it.each<[MessageData, string, string]>([
  [{ name: '`held`' }, 'use(held);', '`held`'],
  [{ name: '`held`' }, 'use("held");', 'this'],
  [{ name: family }, `use(x["${family}"]);`, 'this'],
  [{ name: family }, `use(${family});`, family],
  [{ sink: `box.${family}` }, `box["${family}"] = 1;`, 'this call'],
  [{ sink: 'box.keep' }, 'box["keep"] = box.keep;', 'box.keep'],
  [{ name: '`ssn`' }, 'use("ssn");', '`ssn`'],
  [{ sink: 'sms_messages' }, 'use("sms_messages");', 'sms_messages'],
  [{ name: `${sampleName(2)} ssn` }, 'use(ssn);', 'this'],
  [{ name: 'a@b' }, 'use(a, b);', 'this'],
  [{ name: `ssn${sampleSsn(1, '')}` }, `use(ssn${sampleSsn(1, '')});`, 'this'],
  [{ name: 'This GET route' }, 'use();', 'This GET route'],
  [{ name: 'dob, held and 2 more of Row' }, 'use(held, Row);', 'dob, held and 2 more of Row'],
  [{ name: `dob, ${family} of Row` }, `use(Row, "${family}");`, 'this'],
  [{ sink: 'getBox().keep' }, 'getBox().keep();', 'getBox().keep'],
  [{ sink: 'the href attribute' }, 'use();', 'the href attribute'],
  [{ class: 'a Social Security number' }, 'use();', 'a Social Security number'],
  [{ safeguard: '@Audited' }, 'use();', '@Audited'],
  [{ safeguard: `"${family}"` }, 'use();', 'the safeguard'],
])('%j in %s is shown as %s', (data, code, expected) => {
  expect(say(data, code)).toBe(expected);
});
