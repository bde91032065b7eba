import type { TSESTree } from '@typescript-eslint/utils';
import { cue } from '../ast/cues.js';
import { firstFrom, type Node } from '../ast/nodes.js';
import { decoratorsOf } from '../ast/decorators.js';
import type { SourceFile } from '../ast/source-file.js';

/** Whether a declaration carries the user's own mark: a `@phi` doc comment or a `@Phi()` decorator. */
export function isDeclaredPhi(file: SourceFile, ...candidates: (Node | null | undefined)[]): boolean {
  if (!file.fact(usesMarks)) return false;
  return candidates.some((node) => node && (decoratorsOf(node).some((use) => use.name === 'Phi') || hasPhiComment(file, node)));
}

const markText = cue(/@phi\b/i);

function usesMarks(file: SourceFile): boolean {
  return file.mentions(markText);
}

const mark = /(?:^|[\s*])@phi\b/i;

/** Only the last mark before a node can stand right before it. */
function hasPhiComment(file: SourceFile, node: Node): boolean {
  const comments = file.fact(markedComments);
  const comment = comments[firstFrom(comments, node.range[0]) - 1];
  return comment !== undefined && comment.range[1] <= node.range[0] && /^[\s(,{]*(?:export\s+)?(?:(?:const|let|var|readonly|private|public|protected)\s+)*$/.test(file.text.slice(comment.range[1], node.range[0]));
}

function markedComments(file: SourceFile): readonly TSESTree.Comment[] {
  return file.sourceCode.getAllComments().filter((comment) => mark.test(comment.value));
}
