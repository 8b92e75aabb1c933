import {
  IndicatorCondition,
  meetsHaving,
  type ReadContext,
  readUnitIds,
  sql,
  UnitIds,
  UnitIdsArgs,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkIndicatorCode } from '../indicator/indicator-code.js';
import { p } from '../table.js';
import { isTotal } from './disaggregation.js';
import { standing } from './latest-observations.reader.js';
import { o } from './observation.entity.js';
import { isSynthetic } from './observation-condition.js';
import { bestFirst, hasFigure } from './observation-precedence.js';

/** The observation `o` that stands for each unit in one period. */
function ofPeriod(indicator: string, period: string, synthetic: boolean | null): RawBuilder<unknown> {
  const asked = synthetic === null ? sql`true` : isSynthetic(synthetic);
  return sql`(select distinct on (${o.areaId}) o.* from ${o}
    where ${o.indicatorCode} = ${indicator} and ${o.period} = ${period} and ${o.unitId} is not null
      and ${isTotal} and ${hasFigure} and ${asked}
    order by ${o.areaId}, ${bestFirst}) as o where true`;
}

/** The latest observation `o` that stands for each unit. */
function latest(indicator: string, synthetic: boolean | null): RawBuilder<unknown> {
  const units = sql`array(select ${p.unitId} from ${p})`;
  return standing(units, { indicators: [indicator], synthetic, asOf: null, knownOn: null });
}

@Resolver()
export class UnitIdsByIndicatorResolver {
  @Query(() => UnitIds, {
    description:
      'The ids of the units of which such a value was observed: what `where` of a list of units asks, and what you can ' +
      'pass on yourself.',
  })
  unitIdsByIndicator(
    @Ctx() context: ReadContext,
    @Arg('where', () => IndicatorCondition, { description: 'The condition.' }) where: IndicatorCondition,
    @Args() page: UnitIdsArgs,
  ): Promise<UnitIds> {
    const indicator = checkIndicatorCode(where.indicator);
    const synthetic = where.synthetic ?? null;
    const values =
      where.period == null ? latest(indicator, synthetic) : ofPeriod(indicator, where.period, synthetic);
    const met = sql`select ${o.areaId} as id, ${o.synthetic} as synthetic from ${values}
      and ${o.comparator} = 'EQ' and ${meetsHaving({ 'o.value': where.value }, ['o.value'])}`;
    return readUnitIds(context, page, met);
  }
}
