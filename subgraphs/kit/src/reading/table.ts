import { type EntitySchemaWithMeta, UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { InferKyselyTable } from '@mikro-orm/postgresql';
import type { RawBuilder, Selectable } from 'kysely';
import { constantSql } from './sql.js';

// biome-ignore lint/suspicious/noExplicitAny: what an entity is of is inferred from it.
type AnyEntity = EntitySchemaWithMeta<any, any, any, any, any>;

/** As a driver hands it out: large numbers as text. */
type Read<Value> = Value extends bigint ? string : Value;

/** The row of an entity: its columns by their properties, as a driver hands them out. */
export type EntityRow<Entity extends AnyEntity> = Selectable<
  InferKyselyTable<Entity, { columnNamingStrategy: 'property' }>
>;

/** The columns of an entity, by their properties, as pieces of SQL. */
export type EntityColumns<Entity extends AnyEntity> = {
  readonly [Name in keyof EntityRow<Entity>]: RawBuilder<Read<EntityRow<Entity>[Name]>>;
};

/** A table under an alias: as a piece of SQL it is both of them, as after `from`. */
export type Table<Entity extends AnyEntity> = RawBuilder<unknown> & EntityColumns<Entity>;

const naming = new UnderscoreNamingStrategy();

/** The columns of an entity in a relation with that alias, which need not be the table itself. */
export function columnsOf<Entity extends AnyEntity>(entity: Entity, alias: string): EntityColumns<Entity> {
  const columns = Object.keys(entity.meta.properties).map((name) => [
    name,
    constantSql(`${alias}.${naming.propertyToColumnName(name)}`),
  ]);
  return Object.fromEntries(columns) as EntityColumns<Entity>;
}

/**
 * What names the tables of a subgraph in statements. A column that its entity does not have fails the type check.
 *
 * @example
 * export const table = tablesOf('indicators');
 * const o = table(ObservationEntity, 'o');
 * sql`select ${o.unitId} from ${o}`; // select o.unit_id from indicators.observation o
 */
export function tablesOf(schema: string) {
  return <Entity extends AnyEntity>(entity: Entity, alias: string): Table<Entity> =>
    Object.assign(constantSql(`${schema}.${entity.meta.tableName} ${alias}`), columnsOf(entity, alias));
}
