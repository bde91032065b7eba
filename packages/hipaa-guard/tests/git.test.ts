import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedInIndex, changedSince } from '../src/git.js';
import { withIndex } from '../src/git-index.js';
import { Project } from './support/project.js';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => {
  project.remove();
});

describe('changedSince', () => {
  it('gives the lines a branch adds, and the whole of new files', () => {
    project.write('a.ts', 'one\ntwo\nthree\n');
    const base = project.commit();
    project.write('a.ts', 'zero\none\ntwo and more\nthree\n');
    project.commit();
    project.write('new ü.ts', 'text\n');
    expect([...changedSince(project.root, base)]).toEqual([
      ['a.ts', [[1, 1], [3, 3]]],
      ['new ü.ts', [[1, Number.MAX_SAFE_INTEGER]]],
    ]);
  });

  it('reads names with unusual letters and blanks', () => {
    project.write('a "b" ü.ts', 'one\n');
    const base = project.commit();
    project.write('a "b" ü.ts', 'one\ntwo\n');
    expect([...changedSince(project.root, base)]).toEqual([['a "b" ü.ts', [[2, 2]]]]);
  });

  it('reads what .gitattributes declares binary, and a link that became a file', () => {
    project.write('a.ts', 'one\n');
    symlinkSync('a.ts', join(project.root, 'b.ts'));
    const base = project.commit();
    project.write('.gitattributes', '*.ts -diff\n');
    project.write('a.ts', 'one\ntwo\n');
    rmSync(join(project.root, 'b.ts'));
    project.write('b.ts', 'three\n');
    expect([...changedSince(project.root, base)]).toEqual([
      ['a.ts', [[2, 2]]],
      ['b.ts', [[1, 1]]],
      ['.gitattributes', [[1, Number.MAX_SAFE_INTEGER]]],
    ]);
  });

  it("doesn't depend on how the user likes diffs", () => {
    project.write('ü.ts', 'one\n');
    const base = project.commit();
    for (const [name, value] of [['diff.noprefix', 'true'], ['diff.mnemonicPrefix', 'true'], ['core.quotePath', 'false'], ['color.ui', 'always']] as const) project.git('config', name, value);
    project.write('ü.ts', 'one\ntwo\n');
    expect([...changedSince(project.root, base)]).toEqual([['ü.ts', [[2, 2]]]]);
  });

  it('leaves out lines that are only taken away', () => {
    project.write('a.ts', 'one\ntwo\n');
    const base = project.commit();
    project.write('a.ts', 'one\n');
    expect([...changedSince(project.root, base)]).toEqual([['a.ts', []]]);
  });

  it('names a revision git does not know', () => {
    project.write('a.ts', '');
    project.commit();
    expect(() => changedSince(project.root, 'nowhere')).toThrow('git knows no revision "nowhere" that this branch comes from.');
  });
});

describe('the index', () => {
  it('is read as it will be committed, not as the work tree stands', async () => {
    project.write('sub/a.ts', 'one\n');
    project.commit();
    project.write('sub/a.ts', 'one\ntwo\n');
    project.git('add', '--all');
    project.write('sub/a.ts', 'one\ntwo\nthree\n');
    expect([...changedInIndex(project.root)]).toEqual([['sub/a.ts', [[2, 2]]]]);
    expect(await withIndex(project.root, (copy) => Promise.resolve(readFileSync(join(copy, 'sub/a.ts'), 'utf8')))).toBe('one\ntwo\n');
  });

  it('holds a file that was a link before', async () => {
    symlinkSync('elsewhere', join(project.root, 'a.ts'));
    project.commit();
    rmSync(join(project.root, 'a.ts'));
    project.write('a.ts', 'one\n');
    project.git('add', '--all');
    expect([...changedInIndex(project.root)]).toEqual([['a.ts', [[1, 1]]]]);
    expect(await withIndex(project.root, (copy) => Promise.resolve(readFileSync(join(copy, 'a.ts'), 'utf8')))).toBe('one\n');
  });

  it('is read from a folder below the top as well', async () => {
    project.write('sub/a.ts', 'one\n');
    project.git('add', '--all');
    const sub = join(project.root, 'sub');
    expect([...changedInIndex(sub).keys()]).toEqual(['a.ts']);
    expect(await withIndex(sub, (copy) => Promise.resolve(readFileSync(join(copy, 'a.ts'), 'utf8')))).toBe('one\n');
  });
});
