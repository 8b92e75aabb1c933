import { type BatchReader, columnsOf, groupByKey, sql } from '@ntp-graph/kit';
import { FigureEntity } from './figure.entity.js';
import type { Figure } from './figure.type.js';

const f = columnsOf(FigureEntity, 'f');

/** Which figures are asked for. */
export interface FigureRequest {
  readonly year: number | null;
}

/** The figures of units, the first year first: one statement for all of them. */
export const figuresOfUnits: BatchReader<string, FigureRequest, Figure[]> = async (
  { database },
  ids,
  { year },
) => {
  const { rows } = await sql<Figure & { unitId: string }>`
    select ${f.unitId} as "unitId", ${f.year} as year, ${f.count} as count from __snake__.figure f
    where ${f.unitId} = any(${[...ids]}::text[]) and (${year}::int is null or ${f.year} = ${year})
    order by ${f.year}`.execute(database);
  return groupByKey(ids, rows, ({ unitId }) => unitId);
};
