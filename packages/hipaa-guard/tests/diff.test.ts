import { describe, expect, it } from 'vitest';
import { parseDiff } from '../src/diff.js';

describe('parseDiff', () => {
  it('reads ranges of added lines, file by file', () => {
    const text = 'diff --git a/a.ts b/a.ts\nindex 1..2 100644\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1,2 @@ head\n-one\n+uno\n+due\n@@ -9,0 +11 @@\n+x\n@@ -20,2 +22,0 @@\n-y\n-z\ndiff --git a/b.ts b/b.ts\n--- a/b.ts\n+++ b/b.ts\n@@ -0,0 +1 @@\n+b\n';
    expect(parseDiff(text)).toEqual([
      { path: 'a.ts', oldPath: 'a.ts', added: [[1, 2], [11, 11]] },
      { path: 'b.ts', oldPath: 'b.ts', added: [[1, 1]] },
    ]);
  });

  it('takes code that looks like a header for code', () => {
    const text = 'diff --git a/a.sql b/a.sql\n--- a/a.sql\n+++ b/a.sql\n@@ -1 +1,3 @@\n--- a/other.ts\n+++ b/other.ts\n+@@ -1 +500,9 @@\n+diff --git a/x b/x\n@@ -8,0 +11 @@\n+last\n';
    expect(parseDiff(text)).toEqual([{ path: 'a.sql', oldPath: 'a.sql', added: [[1, 3], [11, 11]] }]);
  });

  it('knows the old name of a renamed file, and no file that is gone', () => {
    const text = 'diff --git a/old.ts b/new.ts\nsimilarity index 90%\nrename from old.ts\nrename to new.ts\n--- a/old.ts\n+++ b/new.ts\n@@ -1,0 +2 @@\n+x\ndiff --git a/gone.ts b/gone.ts\n--- a/gone.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n';
    expect(parseDiff(text)).toEqual([{ path: 'new.ts', oldPath: 'old.ts', added: [[2, 2]] }]);
  });

  it('reads new files, names in quotes, and lines without an end', () => {
    const text = 'diff --git "a/t\\tab \\303\\274.ts" "b/t\\tab \\303\\274.ts"\nnew file mode 100644\n--- /dev/null\n+++ "b/t\\tab \\303\\274.ts"\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\ndiff --git a/a b.ts b/a b.ts\n--- a/a b.ts\t\n+++ b/a b.ts\t\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n';
    expect(parseDiff(text)).toEqual([
      { path: 't\tab ü.ts', oldPath: 't\tab ü.ts', added: [[1, 1]] },
      { path: 'a b.ts', oldPath: 'a b.ts', added: [[1, 1]] },
    ]);
  });
});
