/** Methods that give whole records unless they are told which fields to read; `one`: a single record. */
export const recordReads: ReadonlyMap<string, 'one' | 'many'> = new Map([
  ['find', 'many'], ['findAll', 'many'], ['findMany', 'many'], ['findBy', 'many'], ['findAndCount', 'many'], ['findAndCountAll', 'many'], ['getMany', 'many'], ['getManyAndCount', 'many'], ['scan', 'many'], ['toArray', 'many'], ['getDocs', 'many'],
  ['findOne', 'one'], ['findFirst', 'one'], ['findUnique', 'one'], ['findById', 'one'], ['findByPk', 'one'], ['findOneBy', 'one'], ['findOneOrFail', 'one'], ['findOneByOrFail', 'one'], ['findUniqueOrThrow', 'one'], ['findFirstOrThrow', 'one'], ['getOne', 'one'], ['getOneOrFail', 'one'],
]);

/** Writes that hand back the whole record. */
export const recordWrites: ReadonlySet<string> = new Set(['findByIdAndUpdate', 'findOneAndUpdate', 'findOneAndReplace', 'findByIdAndDelete', 'findOneAndDelete', 'returning']);

/** Options and calls that name the fields to read. */
export const projectionKeys: readonly string[] = ['select', 'attributes', 'fields', 'columns', 'projection', 'omit', 'exclude', 'ProjectionExpression', 'AttributesToGet', '_elements', '_summary', 'returnFields', '_source', '_source_includes', '_sourceIncludes'];
export const projectionCalls: ReadonlySet<string> = new Set(['select', 'addSelect', 'project', 'projection', 'pluck', 'column', 'columns', 'fields', 'distinct', 'count', 'countDocuments', 'aggregate', 'group', 'groupBy', 'sum', 'avg', 'returning', 'loadCount']);

/** Options and calls that bound how many records are read. */
export const boundKeys: readonly string[] = ['take', 'limit', 'first', 'last', 'pageSize', 'perPage', 'Limit', '_count'];
export const boundCalls: ReadonlySet<string> = new Set(['limit', 'take', 'top', 'range', 'paginate', 'first', 'single', 'maybeSingle', 'fetch', 'skip', 'offset']);

/** Options that pull related records in, whole unless they hold a selection of their own. */
export const relationKeys: readonly string[] = ['include', 'relations', 'populate'];

/** Methods that send what they are given to a client. */
export const respondingCalls: ReadonlySet<string> = new Set(['json', 'send', 'jsonp', 'render', 'end', 'response', 'write', 'emit', 'status', 'ok', 'created', 'success']);
export const respondingObjects: ReadonlySet<string> = new Set(['res', 'reply', 'response', 'resp', 'NextResponse', 'Response', 'c', 'ctx', 'h', 'socket', 'ws', 'io', 'rep', 'context']);

/** SMART on FHIR scopes that cover every resource type. */
export const wildcardScope: RegExp = /(?:^|[\s"'`+,[=(|]|%20)(?:patient|user|system|access)(?:\/|%2F)(?:\*|%2A)\.(?:\*|%2A|read|write|[cruds]{1,5})(?![\w*])/i;
