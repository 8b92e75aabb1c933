import { isWithin, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { o } from '../observation/observation.entity.js';
import { fulfils } from '../observation/observation-condition.js';
import { bestFirst, hasFigure } from '../observation/observation-precedence.js';
import { p } from '../table.js';
import { isOfFrequency } from '../time/frequency.js';
import type { ObservationGroupRequest } from './observation-group.args.js';

/** Which values are asked for. */
type AskedValues = Omit<
  ObservationGroupRequest,
  'measures' | 'period' | 'shareOf' | 'having' | 'orderBy' | 'shareWithin' | 'top' | 'selected'
>;

/** Which units a list of groups speaks of. */
export type GroupedPlaces = Pick<
  ObservationGroupRequest,
  'groupBy' | 'level' | 'within' | 'includePredecessors'
>;

/** Whether the unit of the path `p` is one that a list of groups speaks of. */
export function isGrouped({
  level,
  within,
  includePredecessors,
}: Omit<GroupedPlaces, 'groupBy'>): RawBuilder<unknown> {
  const ofLevel = sql`${p.level} = ${level}`;
  return within === null
    ? ofLevel
    : sql`${ofLevel} and ${isWithin('indicators', within, includePredecessors)}`;
}

/**
 * The values `v`: of each unit, period and part of the population the one that stands for it.
 *
 * @param further columns of an observation `o` besides, each after a comma
 */
export function valuesOf(request: AskedValues, further: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  const key = sql`${o.areaId}, ${o.periodEnd}, ${o.periodStart}, ${o.period},
    ${o.sex}, ${o.age}, ${o.ethnicity}, ${o.residence}`;
  return sql`
    select distinct on (${key}) ${key}, ${o.value}, ${o.comparator}, ${o.synthetic}${further}
    from ${p}
    join ${o} on ${o.areaId} = ${p.unitId} and ${o.indicatorCode} = ${request.indicator}
    where ${isGrouped(request)} and ${hasFigure} and ${isOfFrequency(request.frequency)}
      and ${fulfils(request.condition)}
    order by ${key}, ${bestFirst}`;
}
