import type { TSESTree } from '@typescript-eslint/utils';
import { guardingWords, splitWords } from 'phi-vocabulary';
import { cue } from '../ast/cues.js';
import type { SourceFile } from '../ast/source-file.js';
import { isRoleWord } from './roles.js';

/** A role that a policy written as text grants something to. */
export interface TextGrant {
  readonly loc: TSESTree.SourceLocation;
  readonly roles: readonly string[];
}

const schemaHint = cue(/@\w*(?:auth|role|access|allow|permit|restrict|guard|only|protect)\w*\s*\(/i);
const directive = /(directive\s+)?@(\w+)\s*\(([^)]{1,200})\)/gi;
const policyLine = /^[ \t]*p\d?[ \t]*,[ \t]*([\w-]+)[ \t]*,[^\n]*/gim;

/** Roles in a GraphQL schema's directives (`@auth(requires: DOCTOR)`) and in Casbin policy lines (`p, nurse, /vitals, POST`), one grant each. */
export function roleTexts(file: SourceFile): TextGrant[] {
  const isSchema = file.mentions(schemaHint) && /\b(?:type|interface|input)\s+\w+[^{]{0,80}\{/.test(file.text);
  return file.nodesOf('TemplateLiteral').flatMap((template) => [...(isSchema ? directives(file, template) : []), ...policies(file, template)]);
}

function directives(file: SourceFile, template: TSESTree.TemplateLiteral): TextGrant[] {
  const text = file.textOf(template);
  return [...text.matchAll(directive)].flatMap((match) => {
    const [whole, definition, name = '', given = ''] = match;
    const words = splitWords(name);
    if (definition || !words.some((word) => guardingWords.has(word) || /^(?:roles?|access|requires?)$/.test(word))) return [];
    const roles = (given.match(/[\w-]+(?!\s*:)(?=[\s,"\]]|$)/g) ?? []).filter((value) => isRoleWord(value));
    return roles.length > 0 ? [{ loc: locate(file, template.range[0] + match.index, whole.length), roles }] : [];
  });
}

function policies(file: SourceFile, template: TSESTree.TemplateLiteral): TextGrant[] {
  const match = [...file.textOf(template).matchAll(policyLine)].find((line) => isRoleWord(line[1] ?? ''));
  return match ? [{ loc: locate(file, template.range[0] + match.index, match[0].length), roles: [match[1] ?? ''] }] : [];
}

function locate(file: SourceFile, from: number, length: number): TSESTree.SourceLocation {
  return { start: file.sourceCode.getLocFromIndex(from), end: file.sourceCode.getLocFromIndex(from + length) };
}
