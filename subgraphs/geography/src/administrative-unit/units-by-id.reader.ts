import {
  type BatchReader,
  pickByKey,
  plannedOnceFor,
  type ReadContext,
  sql,
  type UnitOnDay,
} from '@ntp-graph/kit';
import { type LaterFirstDays, laterFirstDays, listedSince } from '../first-day/first-day.js';
import { u } from './administrative-unit.entity.js';
import { type UnitRow, unitColumns, unitsAsOf } from './unit-columns.js';

/** The day that units are read for. Null: each as it is today, or as it was on its last day. */
export interface UnitDay {
  readonly asOf: string | null;
}

/** Units by id, each with its type of the day; null where there is none. */
export const unitsById: BatchReader<string, UnitDay, UnitRow | null> = async (context, ids, { asOf }) => {
  const { rows } = await sql<UnitRow & { readonly later: LaterFirstDays }>`
    ${plannedOnceFor(ids)} select ${unitColumns}, ${asOf} as "asOf", ${laterFirstDays(asOf)} as later
    from ${unitsAsOf(asOf ?? context.today)}
    where ${u.id} = any(${[...ids]}::text[])`.execute(context.database);
  const units = rows.map(({ later, ...unit }) => ({
    ...unit,
    listedSince: listedSince(asOf, later, [unit.level]),
  }));
  return pickByKey(ids, units, (unit) => unit.id);
};

/** A unit on a day; null where there is none. */
export function unitOnDay({ unitId, asOf }: UnitOnDay, context: ReadContext): Promise<UnitRow | null> {
  return context.load(unitsById, unitId, { asOf });
}
