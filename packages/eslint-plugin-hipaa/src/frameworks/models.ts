import type { Node } from '../ast/nodes.js';
import type { SourceFile } from '../ast/source-file.js';
import { classModels } from './model-classes.js';
import { objectModels } from './model-objects.js';
import { migrationModels } from './model-migrations.js';
import { sqlModels } from './model-sql.js';

/** One column or field of a persisted model. */
export interface ModelColumn {
  readonly name: string;
  /** The column's declaration; for SQL text the literal that holds it. */
  readonly node: Node;
  /** Where the column's name stands inside SQL text. */
  readonly range?: readonly [number, number];
  /**
   * `plain`: readable content. `encrypted`: a type, transformer, accessor, hook or plugin encrypts it.
   * `opaque`: a key, a switch, bytes, or a type of which nothing is known.
   */
  readonly storage: 'plain' | 'encrypted' | 'opaque';
  /** Only values of a fixed list. */
  readonly enumerated: boolean;
}

/** A table, collection or entity with the columns that can be seen. */
export interface PersistedModel {
  readonly library: string;
  /** Table, entity or collection names the code gives, the most telling ones included. */
  readonly names: readonly string[];
  readonly node: Node;
  readonly columns: readonly ModelColumn[];
}

/** Text without which a file declares no model. */
export const modelTrigger: RegExp = /@(?:\w{1,30}\.)?(?:Entity|Column|column|Prop|prop|Property|Table|Schema|field|attribute)\b|[sS]chema\b|table\s*\(|\.define\s*\(|\.init\s*\(|create\s+table|alter\s+table|jsonSchema|addColumn|defineTable|createCollection|\b(?:columns|attributes|fields|properties)\s*:|\.stores\s*\(|\bmodel\s+\w+\s*\{/i;

/**
 * The persisted models a file declares: TypeORM, MikroORM, sequelize-typescript, @nestjs/mongoose and Typegoose classes,
 * Mongoose and Dynamoose schemas, Sequelize definitions, Drizzle tables, Objection and Realm schemas, WatermelonDB and
 * Dexie stores, Knex, Kysely, TypeORM and Sequelize migrations, SQL and Prisma schema text.
 * Base classes and mixins of other files are not seen.
 */
export function modelsOf(file: SourceFile): readonly PersistedModel[] {
  return file.fact(collect);
}

function collect(file: SourceFile): readonly PersistedModel[] {
  return [...classModels(file), ...objectModels(file), ...migrationModels(file), ...sqlModels(file)].filter((model) => model.columns.length > 0);
}
