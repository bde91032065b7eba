/**
 * Text that says a column, type, transformer, accessor or plugin encrypts. `bcrypt` and `scrypt` hash passwords and
 * protect no other column.
 */
export const encryptingText: RegExp = /(?<![bs])crypt|cipher|(?:^|[^a-z])seal(?:ed)?(?![a-z])|\bkms\b|vault|pgp_sym|tokeni[sz]|csfle|(?:^|[^a-z])aes(?![a-z])|fieldProtect|protectedField/i;

/** Transformers that change the form of a value and hide nothing. */
export const formattingText: RegExp = /date|time|number|numeric|decimal|bigint|json|lower|upper|trim|bool|enum|array|point|geo|money|currency|case|phone|simple/i;

/** Modules whose decorators, classes and calls declare persisted models. */
export const modelModules: readonly string[] = [
  'typeorm', '@mikro-orm/', 'mikro-orm', 'mongoose', '@nestjs/mongoose', '@nestjs/typeorm', '@nestjs/sequelize', 'sequelize', 'sequelize-typescript', '@sequelize/', '@typegoose/', 'typegoose', 'dynamoose', 'ts-mongoose',
  'drizzle-orm', 'objection', 'knex', 'kysely', 'realm', '@realm/', '@nozbe/watermelondb', 'dexie', '@aws/dynamodb-data-mapper-annotations', 'electrodb', 'nestjs-dynamoose', '@loopback/repository', 'bookshelf', 'waterline',
  '@adonisjs/', '@ioc:Adonis/', 'rxdb', '@keystone-6/', 'payload', 'convex/', 'node-pg-migrate', 'db-migrate', '@typedorm/', 'fireorm', 'couchbase', 'ottoman', 'nano', 'remult', 'sails',
];

/** Decorators that make a member a stored column, and those that make a class a model. */
export const columnDecorators: ReadonlySet<string> = new Set(['Column', 'column', 'PrimaryColumn', 'Property', 'Prop', 'prop', 'Attribute', 'attribute', 'property', 'field', 'text', 'date', 'json', 'Index']);
export const modelDecorators: ReadonlySet<string> = new Set(['Entity', 'ChildEntity', 'Embeddable', 'Schema', 'Table', 'Model', 'model', 'modelOptions', 'table', 'ModelOptions', 'Collection']);

/** Calls that declare a table with an object of columns: Drizzle. */
export const tableBuilders: ReadonlySet<string> = new Set(['pgTable', 'mysqlTable', 'sqliteTable', 'singlestoreTable', 'mssqlTable', 'cockroachTable', 'createTable', 'table']);

/** Column builders and column types that hold readable content. */
export const readableColumnTypes: ReadonlySet<string> = new Set([
  'text', 'varchar', 'char', 'string', 'date', 'datetime', 'timestamp', 'integer', 'int', 'bigint', 'biginteger', 'smallint', 'tinyint', 'numeric', 'decimal', 'float', 'real', 'double', 'doubleprecision', 'json', 'jsonb', 'citext', 'mediumtext', 'longtext', 'tinytext', 'nvarchar', 'character', 'specifictype', 'array', 'serial', 'year', 'enum', 'enu', 'set',
]);

/** Types whose values are keys, switches or bytes: nothing readable about a person. */
export const opaqueColumnTypes: RegExp = /objectid|\buuid|bool|binary|bytea|blob|buffer|uint8array|\bref\b|references|autoincrement|increments|serial|encrypted/i;

/** Tables whose last word says that they list kinds of things, not persons: `encounter_types`, `visit_slots`. */
export const listingTableEndings: ReadonlySet<string> = new Set([
  'type', 'types', 'status', 'statuses', 'category', 'categories', 'slot', 'slots', 'setting', 'settings', 'preference', 'preferences', 'template', 'templates', 'count', 'counts', 'stat', 'stats', 'config', 'permission', 'permissions', 'token', 'tokens', 'session', 'sessions', 'tag', 'tags', 'code', 'codes', 'catalog', 'definition', 'definitions', 'queue', 'job', 'jobs', 'flag', 'flags', 'reasons',
]);

/** Members that hold a model's columns by name, and those that name the model beside them: TypeORM's and MikroORM's entity schemas, Realm, RxDB, ElectroDB, Keystone, Sails. */
export const columnHolders: readonly string[] = ['columns', 'properties', 'attributes', 'fields'];
export const modelNameKeys: readonly string[] = ['name', 'tableName', 'title', 'collection', 'collectionName', 'slug', 'entity', 'modelName', 'table', 'identity'];
