import { type BatchReader, groupByKey, plannedOnceFor, shortOrder, sql } from '@ntp-graph/kit';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { indicatorMap } from '../indicator/indicator.reader.js';
import { Indicator } from '../indicator/indicator.type.js';
import { isTotal } from '../observation/disaggregation.js';
import { o } from '../observation/observation.entity.js';
import { isSynthetic } from '../observation/observation-condition.js';
import { hasFigure } from '../observation/observation-precedence.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An indicator that a unit has figures of, all of them of its whole population.',
})
export class AvailableIndicator {
  @Field(() => Indicator, { description: 'The indicator.' })
  readonly indicator!: Indicator;

  @Field({ description: 'The period that ends first, e.g. `2019`.' })
  readonly firstPeriod!: string;

  @Field({ description: 'The period that ends last, e.g. `2024`.' })
  readonly lastPeriod!: string;

  @Field(() => [String], {
    description:
      'All periods that it has figures of, the one that ends first first: a series may have holes.',
  })
  readonly periods!: string[];

  @Field(() => Int, { description: 'How many figures were published, revisions included.' })
  readonly count!: number;

  @Field(() => Int, { description: 'How many of them our generator made.' })
  readonly syntheticCount!: number;
}

@ArgsType()
class AvailableIndicatorsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what our generator made, or only facts; both by default.',
  })
  readonly synthetic?: boolean | null;
}

interface AvailableRow {
  readonly unitId: string;
  readonly indicatorCode: string;
  /** Of each figure, in the order of time. */
  readonly periods: readonly string[];
  readonly syntheticCount: number;
}

/**
 * What there is of each unit, by the code of the indicator.
 *
 * SQL: one statement, and of the index `observation_best` the stretch of each unit.
 */
const availableIndicatorsOfUnits: BatchReader<
  string,
  { readonly synthetic: boolean | null },
  AvailableIndicator[]
> = async (context, ids, { synthetic }) => {
  const { rows } = await sql<AvailableRow>`
    ${plannedOnceFor(ids)} select ${o.areaId} as "unitId", ${o.indicatorCode} as "indicatorCode",
      array_agg(${o.period} order by ${o.periodEnd}, ${o.periodStart}) as periods,
      (count(*) filter (where ${o.synthetic}))::int as "syntheticCount"
    from ${o}
    where ${o.areaId} = any(${[...ids]}::text[]) and ${isTotal} and ${hasFigure}
      and ${synthetic === null ? sql`true` : isSynthetic(synthetic)}
    group by ${o.areaId}, ${o.indicatorCode}
    order by ${o.indicatorCode} collate "C"`.execute(context.database);
  const indicators = await indicatorMap(
    context,
    rows.map(({ indicatorCode }) => indicatorCode),
  );
  return groupByKey(ids, rows, ({ unitId }) => unitId).map((group) =>
    group.map(({ indicatorCode, periods, syntheticCount }) => ({
      indicator: indicators.get(indicatorCode) as Indicator,
      firstPeriod: periods[0] as string,
      lastPeriod: periods.at(-1) as string,
      periods: [...new Set(periods)],
      count: periods.length,
      syntheticCount,
    })),
  );
};

/** How a list of indicators that a unit has can be ordered. */
export const availableIndicatorOrder = shortOrder<AvailableIndicator>(
  'AvailableIndicator',
  'indicators that a unit has',
  {
    INDICATOR: ['The code of the indicator.', 'indicator.code'],
    FIRST_PERIOD: ['The period that ends first.', 'firstPeriod'],
    LAST_PERIOD: ['The period that ends last.', 'lastPeriod'],
    COUNT: ['How many figures were published.', 'count'],
  },
);

export const availableIndicators = unitField('availableIndicators', {
  type: () => [AvailableIndicator],
  description:
    'The indicators that it has figures of, by code, and from when to when; those of its predecessors are theirs. ' +
    'Null only when this part of the graph fails.',
  args: AvailableIndicatorsArgs,
  request: ({ synthetic }) => ({ synthetic: synthetic ?? null }),
  read: availableIndicatorsOfUnits,
  orderBy: [availableIndicatorOrder, 'By code'],
});
