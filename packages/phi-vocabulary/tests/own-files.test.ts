import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPhiValues } from '../src/match-value.js';

const root = new URL('../', import.meta.url);
const files = ['src', 'tests'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

describe('the files of this package', () => {
  it.each(files)('%s holds no real-looking value', (file) => {
    const lines = readFileSync(new URL(file, root), 'utf8').split('\n');
    const reported = lines.filter((line) => findPhiValues(line, { kind: 'code' }).some(({ verdict, confidence }) => verdict === 'real-looking' && confidence !== 'low'));
    expect(reported).toEqual([]);
  });
});
