import {
  allOf,
  columnsOf,
  isUnitWithin,
  meetsHaving,
  orderOfList,
  type Page,
  type PageRequest,
  plannedOnce,
  plannedOnceFor,
  type ReadContext,
  readGroups,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ObservationEntity, o } from '../observation/observation.entity.js';
import type { Observation } from '../observation/observation.type.js';
import { isPublishedBy, isSynthetic } from '../observation/observation-condition.js';
import { type ObservationRow, observationColumns, toObservations } from '../observation/observation-row.js';
import { p } from '../table.js';
import { liesIn } from '../time/period-range.js';
import {
  DisagreementArgs,
  type DisagreementOrderField,
  type DisagreementRequest,
  disagreementRequest,
} from './disagreement.args.js';
import { type Disagreement, DisagreementConnection } from './disagreement.type.js';

interface DisagreementRow {
  readonly ids: readonly string[];
  readonly publisherCount: number;
  readonly lowest: number;
  readonly highest: number;
  readonly difference: number;
  readonly relativeDifference: number | null;
}

const said = columnsOf(ObservationEntity, 'said');

/** What several may say something of. */
const subjectOf = (of: typeof said) =>
  sql`${of.areaId}, ${of.indicatorCode}, ${of.periodEnd}, ${of.period}, ${of.sex}, ${of.age}, ${of.ethnicity}, ${of.residence}`;
const subject = subjectOf(o);

function conditions({
  indicators,
  within,
  levels,
  range,
  knownOn,
}: DisagreementRequest): RawBuilder<unknown>[] {
  const parts = [
    isSynthetic(false),
    sql`${o.comparator} = 'EQ' and ${o.value} is not null`,
    liesIn(o, range),
    isPublishedBy(knownOn),
  ];
  if (indicators !== null) {
    parts.push(sql`${plannedOnceFor(indicators)} ${o.indicatorCode} = any(${[...indicators]}::text[])`);
  }
  if (within !== null) parts.push(isUnitWithin('indicators', o.areaId, within));
  if (levels !== null) {
    parts.push(
      sql`${o.areaId} in (select ${p.unitId} from ${p} where ${p.level} = any(${[...levels]}::text[]))`,
    );
  }
  return parts;
}

const least = sql`min(${said.value})`;
const most = sql`max(${said.value})`;

/** What each publisher said last of each subject, and of these the subjects of which they say different things. */
function disagreed(request: DisagreementRequest): RawBuilder<unknown> {
  return sql`
    select ${subjectOf(said)},
      count(*)::int as "publisherCount", ${least}::float8 as lowest, ${most}::float8 as highest,
      (${most} - ${least})::float8 as difference,
      ((${most} - ${least}) / nullif(greatest(abs(${most}), abs(${least})), 0))::float8 as "relativeDifference",
      array_agg(${said.id}::text order by ${said.value}, ${said.publisher} collate "C") as ids
    from (
      select distinct on (${subject}, ${o.publisher}) ${subject}, ${o.publisher}, ${o.value}, ${o.id} from ${o}
      where ${allOf(conditions(request))}
      order by ${subject}, ${o.publisher}, ${o.publishedOn} desc nulls last, ${o.id} desc
    ) as said
    group by ${subjectOf(said)}
    having ${least} <> ${most}`;
}

const orderColumns: Readonly<Record<DisagreementOrderField, RawBuilder<unknown>>> = {
  DIFFERENCE: sql`difference`,
  RELATIVE_DIFFERENCE: sql`"relativeDifference"`,
  PERIOD: sql`period_end`,
  AREA: sql`area_id collate "C"`,
  INDICATOR: sql`indicator_code collate "C"`,
};
const usual = sql`area_id collate "C", indicator_code collate "C", period_end desc, period, sex, age, ethnicity, residence`;

async function observationsById(
  context: ReadContext,
  ids: readonly string[],
): Promise<Map<string, Observation>> {
  const { rows } = await sql<ObservationRow & { readonly id: string }>`
    ${plannedOnce} select ${observationColumns}, ${o.id}::text as id from ${o} where ${o.id} = any(${[...ids]}::bigint[])`.execute(
    context.database,
  );
  const observations = await toObservations(context, rows);
  return new Map(rows.map(({ id }, place) => [id, observations[place] as Observation]));
}

function toDisagreement(row: DisagreementRow, known: ReadonlyMap<string, Observation>): Disagreement {
  const observations = row.ids.flatMap((id) => known.get(id) ?? []);
  const { unit, region, indicator, period, sex, age, ethnicity, residence } = observations[0] as Observation;
  const { publisherCount, lowest, highest, difference, relativeDifference } = row;
  return {
    ...{ unit, region, indicator, period, sex, age, ethnicity, residence },
    ...{ publisherCount, lowest, highest, difference, relativeDifference, observations },
  };
}

/**
 * What publishers say differently, in pages.
 *
 * SQL: the facts by the index of facts, grouped; then the observations of the page.
 */
async function disagreements(
  context: ReadContext,
  request: DisagreementRequest,
  page: PageRequest,
): Promise<Page<Disagreement>> {
  const { difference, relativeDifference, orderBy } = request;
  const list = {
    name: `disagreements ${JSON.stringify(request)}`,
    groups: disagreed(request),
    having: meetsHaving({ difference, relativeDifference }, ['difference', 'relativeDifference']),
    order: orderOfList(
      orderBy,
      orderColumns,
      orderBy ? usual : sql`"relativeDifference" desc nulls last, ${usual}`,
    ),
  };
  const found = await readGroups(context, list, page, (row: DisagreementRow) => row);
  const known = await observationsById(
    context,
    found.nodes.flatMap(({ ids }) => ids),
  );
  const rowOf = new Map(found.nodes.map((row) => [toDisagreement(row, known), row] as const));
  return {
    ...found,
    nodes: [...rowOf.keys()],
    cursorOf: (node) => found.cursorOf(rowOf.get(node) as DisagreementRow),
  };
}

@Resolver()
export class DisagreementResolver {
  @Query(() => DisagreementConnection, {
    description:
      'Where publishers disagree: what several say differently of the same place, indicator, period and part of the ' +
      'people. Facts alone: what our generator made contradicts nobody.',
  })
  disagreements(@Ctx() context: ReadContext, @Args() args: DisagreementArgs): Promise<Page<Disagreement>> {
    return disagreements(context, disagreementRequest(args), args);
  }
}
