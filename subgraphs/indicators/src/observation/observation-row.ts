import {
  type AskedFields,
  columnsFor,
  pick,
  provenanceByField,
  provenanceOf,
  provenanceSelection,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { indicatorMap } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { residenceOf, sexOf, totalCode, totalSexCode } from './disaggregation.js';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';

/** The columns of an observation `o` of everybody. */
const totalColumns = {
  ...pick(
    o,
    'indicatorCode',
    'unitId',
    'regionId',
    'period',
    'comparator',
    'status',
    'publisher',
    'publishedOn',
  ),
  ...pick(o, 'value', 'low', 'high'),
  ...provenanceSelection(o),
};

/** The same with numbers that a driver hands out as numbers: exact ones are text to it. */
const floatColumns = {
  ...totalColumns,
  value: sql<number | null>`${o.value}::float8`,
  low: sql<number | null>`${o.low}::float8`,
  high: sql<number | null>`${o.high}::float8`,
};

const partColumns = pick(o, 'sex', 'age', 'ethnicity', 'residence');

/** An observation as the readers select it; without its part of the population where that can only be everybody. */
export type ObservationRow = RowOf<typeof floatColumns> & Partial<RowOf<typeof partColumns>>;

type TotalName = keyof typeof totalColumns;

/** What each field of an observation of everybody is made of, besides its unit and its indicator. */
const totalsByField: Readonly<Record<string, readonly TotalName[]>> = {
  id: ['regionId', 'period', 'publisher', 'publishedOn'],
  unit: [],
  region: ['regionId'],
  indicator: [],
  period: ['period'],
  value: ['value'],
  comparator: ['comparator'],
  low: ['low'],
  high: ['high'],
  status: ['status'],
  sex: [],
  age: [],
  ethnicity: [],
  residence: [],
  publisher: ['publisher'],
  publishedOn: ['publishedOn'],
  ...provenanceByField,
};

/** The columns that the fields asked for are made of. */
export function totalNames(asked: AskedFields): readonly TotalName[] {
  return columnsFor('indicators', asked, ['unitId', 'indicatorCode', 'synthetic'], totalsByField);
}

/** Those columns as a list after `select`, for rows that arrive as JSON. */
export const totalList = selectList(totalColumns);

type ListedName = TotalName | keyof typeof partColumns;

/** What each field is made of where an observation may be of a part of the population. */
const listedByField: Readonly<Record<string, readonly ListedName[]>> = {
  ...totalsByField,
  id: [...(totalsByField.id ?? []), 'sex', 'age', 'ethnicity', 'residence'],
  sex: ['sex'],
  age: ['age'],
  ethnicity: ['ethnicity'],
  residence: ['residence'],
};

/** The columns of such an observation that the fields asked for are made of. */
export function listedNames(asked: AskedFields): readonly ListedName[] {
  return columnsFor('indicators', asked, ['unitId', 'indicatorCode', 'synthetic'], listedByField);
}

/** The same columns as a list after `select`, for rows that arrive as JSON. */
export const listedColumns = selectList({ ...totalColumns, ...partColumns });

/** The columns of an observation `o`. */
export const observationColumns = selectList({ ...floatColumns, ...partColumns });

/** The columns of an observation `o` of everybody, with numbers that a driver hands out as numbers. */
export const latestColumns = selectList(floatColumns);

function toObservation(row: ObservationRow, indicators: ReadonlyMap<string, Indicator>): Observation {
  const { indicatorCode, unitId, regionId } = row;
  return {
    unit: unitId === null ? null : { id: unitId },
    region: regionId === null ? null : { id: regionId },
    indicator: indicators.get(indicatorCode) ?? ({ code: indicatorCode } as Indicator),
    period: row.period,
    value: row.value,
    comparator: row.comparator,
    low: row.low,
    high: row.high,
    status: row.status,
    sex: sexOf[row.sex ?? totalSexCode] as Observation['sex'],
    age: row.age ?? totalCode,
    ethnicity: row.ethnicity ?? totalCode,
    residence: residenceOf[row.residence ?? totalCode] as Observation['residence'],
    publisher: row.publisher,
    publishedOn: row.publishedOn,
    provenance: provenanceOf(row) as Observation['provenance'],
  };
}

/** The rows as clients see them, each with its whole indicator. */
export async function toObservations<Row extends ObservationRow>(
  context: ReadContext,
  rows: readonly Row[],
): Promise<Observation[]> {
  const indicators = await indicatorMap(
    context,
    rows.map((row) => row.indicatorCode),
  );
  return rows.map((row) => toObservation(row, indicators));
}
