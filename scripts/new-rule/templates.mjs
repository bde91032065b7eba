const fence = '```';

export function camelCase(name) {
  return name.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());
}

export function source(name) {
  return `import { createRule } from '../create-rule.js';

export default createRule({
  name: '${name}',
  problems: {
    // What is wrong, in one sentence; the fault's reason and remedy follow it.
    found: 'TODO {{sink}}.',
  },
  // A file whose text doesn't match costs nothing more.
  trigger: /TODO/u,
  check({ file, report }) {
    for (const call of file.nodesOf('CallExpression')) {
      if (file.textOf(call.callee) === 'notWritten') report({ problem: 'found', confidence: 'high', node: call, data: { sink: 'notWritten' } });
    }
  },
});
`;
}

export function test(name) {
  return `import rule from '../../src/rules/${name}.js';
import { ruleTester } from '../support/rule-tester.js';

ruleTester.run('${name}', rule, {
  valid: ['safe(record);'],
  invalid: [
    // Fails until the rule is written. Each invalid case wants a valid neighbour.
    { code: 'todo(record);', errors: [{ messageId: 'found', line: 1, column: 1 }] },
  ],
});
`;
}

export function page(name) {
  return `# hipaa/${name}

<!-- end auto-generated rule header -->

TODO why this is a fault, with its section of 45 CFR.

## Rule details

TODO what is reported, what is not, which libraries are known.

### Incorrect

${fence}ts
todo(record);
${fence}

### Correct

${fence}ts
safe(record);
${fence}

## Options

\`confidence\` (\`'high'\`, \`'medium'\` or \`'low'\`; default \`'medium'\`): the least confidence at which a finding is reported. \`hipaa/strict\` sets \`'low'\`.

## Limits

TODO what the rule cannot see.

## When not to use it

TODO.

## Further reading

- [45 CFR 164.312(a)(1)](https://www.ecfr.gov/current/title-45/section-164.312)
`;
}
