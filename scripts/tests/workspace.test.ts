import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('workspace', () => {
  it('runs on the Node that the lockfile pins', () => {
    const manifest = JSON.parse(read('package.json')) as { devDependencies: { node: string } };
    expect(process.versions.node).toBe(manifest.devDependencies.node);
  });

  it('keeps registry hosts out of the lockfile', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|tarball:/u);
  });
});
