import { certainStoreMethods, looseStoreMethods, storeVerb, type StoreOperation } from 'phi-vocabulary';

/** What one detector knows about a chain of calls. */
export interface Found {
  readonly library: string;
  readonly operation: StoreOperation;
  readonly subjects: readonly string[];
}

export function operationOf(name: string): StoreOperation | undefined {
  const known = certainStoreMethods.get(name) ?? looseStoreMethods.get(name);
  if (known) return known;
  const verb = storeVerb.exec(name)?.[0];
  if (verb === undefined) return undefined;
  if (/Count$|^countBy/.test(name)) return 'count';
  return looseStoreMethods.get(verb) ?? (/^(?:delete|remove|destroy)/.test(verb) ? 'delete' : /^(?:upsert|update|create|insert|import|merge|record|register|archive)/.test(verb) ? 'write' : 'read');
}
