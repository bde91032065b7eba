import { join } from 'node:path';
import { findFiles, isLintable } from 'hipaa-guard';

/** The files of a folder that ESLint reads, with the folder before them; dependencies, builds and minified files stay out. */
export function lintableFiles(folder) {
  return findFiles(folder, ['.'], []).files.filter(isLintable).map((file) => join(folder, file));
}
