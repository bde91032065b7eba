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

## Examples

### Incorrect

${fence}ts
todo(record);
${fence}

### Correct

${fence}ts
safe(record);
${fence}

## Options

<!-- begin auto-generated rule options list -->
<!-- end auto-generated rule options list -->

## Limits

TODO what the rule cannot see.

## When not to use it

TODO.
`;
}
