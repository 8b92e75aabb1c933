import { isWithin } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { PlaceFilter } from './place-filter.js';

/** What the filter asks of a row `r` and the path `p` of its unit. */
export function placeConditions(filter: PlaceFilter): RawBuilder<unknown>[] {
  const { within, includePredecessors, programmes, components, planYear, synthetic } = filter;
  const parts: RawBuilder<unknown>[] = [];
  if (within != null) parts.push(isWithin('finance', within, includePredecessors ?? false));
  if (programmes != null) parts.push(sql`r.programme_code = any(${programmes}::text[])`);
  if (components != null) parts.push(sql`r.component_code = any(${components}::text[])`);
  if (planYear != null) parts.push(sql`r.plan_year = ${planYear}`);
  if (synthetic != null) parts.push(sql`r.synthetic = ${synthetic}`);
  return parts;
}
