import type { TSESTree } from '@typescript-eslint/utils';
import { namesStaff } from 'phi-vocabulary';
import { dataAccessOf } from '../frameworks/data-access.js';
import type { Analysis } from './analysis.js';
import { contextOf } from './context.js';
import { phi, safe, type Verdict } from './verdict.js';

/** What a data-access call gives back: a record of a store of patients, a number, or nothing known. */
export function storeVerdict(analysis: Analysis, node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression): Verdict | undefined {
  const access = dataAccessOf(analysis.file, node);
  if (!access) return undefined;
  if (access.operation === 'count' || access.operation === 'delete') return safe;
  if (access.aboutPatients === 'yes') return phi('record', 'high', access.subject ?? 'record');
  if (access.aboutPatients === 'maybe') return phi('record', contextOf(analysis.file, node) === 'none' ? 'low' : 'medium', access.subject ?? 'record');
  // Rows of clinicians are no patient's, whatever the file is about.
  return access.subject !== undefined && namesStaff(access.subject) ? safe : undefined;
}
