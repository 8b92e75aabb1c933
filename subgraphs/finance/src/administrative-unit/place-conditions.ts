import { isWithin, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import type { PlaceFilter } from './place-filter.js';

type Row = Readonly<
  Record<'programmeCode' | 'componentCode' | 'planYear' | 'synthetic', RawBuilder<unknown>>
>;

/** What the filter asks of a row and the path `p` of its unit. */
export function placeConditions(row: Row, filter: PlaceFilter): RawBuilder<unknown>[] {
  const { within, includePredecessors, programmes, components, planYear, synthetic } = filter;
  const parts: RawBuilder<unknown>[] = [];
  if (within != null) parts.push(isWithin('finance', within, includePredecessors ?? false));
  if (programmes != null) parts.push(sql`${row.programmeCode} = any(${programmes}::text[])`);
  if (components != null) parts.push(sql`${row.componentCode} = any(${components}::text[])`);
  if (planYear != null) parts.push(sql`${row.planYear} = ${planYear}`);
  if (synthetic != null) parts.push(sql`${row.synthetic} = ${synthetic}`);
  return parts;
}
