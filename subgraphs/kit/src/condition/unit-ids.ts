import type { RawBuilder } from 'kysely';
import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { badInput } from '../platform-error.js';
import type { ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { checkUnitId } from '../unit-path/unit-id.js';
import { mostUnitIds } from './unit-id-limits.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'The ids of the units that meet a condition, in their order.',
})
export class UnitIds {
  @Field(() => [ID], { description: 'The ids of this page.' })
  readonly ids!: string[];

  @Field(() => Int, { description: 'How many units meet the condition, whatever the page.' })
  readonly totalCount!: number;

  @Field({ description: 'Whether there are more after this page: ask with the last id as `after`.' })
  readonly hasNextPage!: boolean;

  @Field({ description: 'Whether any of them meets it by a synthetic figure.' })
  readonly synthetic!: boolean;
}

/** The page of a list of ids. */
@ArgsType()
export class UnitIdsArgs {
  @Field(() => Int, { defaultValue: 1000, description: `How many ids, from 0 to ${mostUnitIds}.` })
  readonly first!: number;

  @Field(() => ID, { nullable: true, description: 'Only ids after this one.' })
  readonly after?: string | null;
}

interface FoundRow {
  readonly ids: readonly string[] | null;
  readonly total: string;
  readonly synthetic: boolean | null;
}

/**
 * A page of the units that meet a condition.
 *
 * @param with what stands before, as common table expressions: ended by a comma
 * @param met a select of `id` and `synthetic`, each unit once
 */
export async function readUnitIds(
  context: ReadContext,
  { first, after }: UnitIdsArgs,
  met: RawBuilder<unknown>,
  before: RawBuilder<unknown> = sql``,
): Promise<UnitIds> {
  if (first < 0 || first > mostUnitIds)
    throw badInput(`first is ${first}`, `a whole number from 0 to ${mostUnitIds}`);
  const isBeyond = after == null ? sql`true` : sql`id > ${checkUnitId(after)}`;
  const { rows } = await sql<FoundRow>`
    with ${before} met as materialized (${met})
    select (select count(*) from met) as total, (select bool_or(synthetic) from met) as synthetic,
      (select json_agg(id) from (
        select id from met where ${isBeyond} order by id limit ${first + 1}) as page) as ids`.execute(
    context.database,
  );
  const found = rows[0]?.ids ?? [];
  return {
    ids: found.slice(0, first),
    totalCount: Number(rows[0]?.total ?? 0),
    hasNextPage: found.length > first,
    synthetic: rows[0]?.synthetic ?? false,
  };
}
