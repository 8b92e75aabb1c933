import { badInput, parsePeriod, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';

/** From the first day of one period to the last day of another, both included; null where there is no bound. */
export interface PeriodRange {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * The range that `from` and `to` span.
 *
 * @example
 * periodRange('2020', '2023-Q1') // { start: '2020-01-01', end: '2023-03-31' }
 */
export function periodRange(from?: string | null, to?: string | null): PeriodRange {
  const start = from == null ? null : parsePeriod(from).start;
  const end = to == null ? null : parsePeriod(to).end;
  if (start !== null && end !== null && start > end) {
    throw badInput(`from ${from} begins after to ${to} has ended`, 'a `from` that is not after `to`');
  }
  return { start, end };
}

/** Whether the period of a row lies in the range, whole. */
export function liesIn(
  { periodStart: first, periodEnd: last }: Readonly<Record<'periodStart' | 'periodEnd', RawBuilder<string>>>,
  { start, end }: PeriodRange,
): RawBuilder<unknown> {
  const parts = [sql`true`];
  // The second half follows from the first; it is the half that an index on the last day can use.
  if (start !== null) parts.push(sql`${first} >= ${start}::date and ${last} >= ${start}::date`);
  if (end !== null) parts.push(sql`${last} <= ${end}::date`);
  return sql.join(parts, sql` and `);
}
