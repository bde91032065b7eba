import { wordRegex } from 'phi-vocabulary';

/**
 * Types that a file declares for itself with values of a person in care among their members (`interface IntakeForm { birthDate: string }`).
 * The name binds `$TYPE`, which a use must share: a regex over the whole file gives one match, so only its first and its last such type count.
 */
const members = String.raw`\{(?:[^{}]|\{[^{}]*\})*?[;,{\s]${wordRegex('value')}\??\s*:\s*(?:string|Date|number|String)\b`;
const declared = String.raw`\n(?:export )?(?:interface|type|class)\s+(?<TYPE>\w+)[^\n{]*${members}`;

export const jsFirstTypeWithValue = String.raw`(?s)\A.*?${declared}.*\z`;
export const jsLastTypeWithValue = String.raw`(?s)\A.*${declared}.*\z`;

/** A parameter or variable of a type, alone or in a list, and what a cast or a call says is of it. */
export const jsOfType = String.raw`\b\w+(?=\??\s*:\s*(?:(?:Array|ReadonlyArray|Promise|Partial|Readonly|Required|Omit|Pick|Set|Maybe|Nullable)<)*(?<TYPE>\w+)\b)`;
