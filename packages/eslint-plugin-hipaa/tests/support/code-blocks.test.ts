import { describe, expect, it } from 'vitest';
import { findCodeBlocks } from './code-blocks.js';

const fence = '```';

describe('findCodeBlocks', () => {
  it('takes blocks under the two headings only', () => {
    const page = ['## Why', `${fence}ts`, 'a();', fence, '### Incorrect', `${fence}ts`, 'b();', fence, 'text', `${fence}jsx`, 'c();', fence, '### Correct', `${fence}vue`, 'd', fence, '## Options', `${fence}js`, 'e();', fence];
    expect(findCodeBlocks(page.join('\n')).map(({ kind, filename, line, code }) => [kind, filename, line, code])).toEqual([
      ['incorrect', 'src/example.ts', 6, 'b();\n'],
      ['incorrect', 'src/example.jsx', 10, 'c();\n'],
      ['correct', 'src/example.vue', 14, 'd\n'],
    ]);
  });

  it('reads file name, options and settings from the fence', () => {
    const page = ['### Correct', `${fence}ts filename=src/a/b.ts options={"limits":{"minutes":5}} settings={"loggers":["trail"]}`, 'a();', fence].join('\n');
    expect(findCodeBlocks(page)).toMatchObject([{ filename: 'src/a/b.ts', options: { limits: { minutes: 5 } }, settings: { loggers: ['trail'] } }]);
  });

  it('is told of a block that is never closed', () => {
    expect(() => findCodeBlocks(`### Correct\n${fence}ts\na();\n`)).toThrow('line 2');
  });
});
