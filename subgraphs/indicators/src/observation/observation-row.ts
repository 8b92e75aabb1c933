import {
  type AskedFields,
  type Columns,
  type Comparator,
  columnsFor,
  type ProvenanceColumns,
  provenanceByField,
  provenanceOf,
  provenanceSelection,
  type ReadContext,
  selectList,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { indicatorMap } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { residenceOf, sexOf, totalCode, totalSexCode } from './disaggregation.js';
import type { Observation } from './observation.type.js';
import type { ObservationStatus } from './observation-status.js';

/** An observation as the readers select it. */
export interface ObservationRow extends ProvenanceColumns {
  readonly indicatorCode: string;
  readonly unitId: string | null;
  readonly regionId: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly comparator: Comparator;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: ObservationStatus;
  readonly publisher: string;
  readonly publishedOn: string | null;
  /** The part of the population, not read where it can only be everybody. */
  readonly sex?: string;
  readonly age?: string;
  readonly ethnicity?: string;
  readonly residence?: string;
}

/** The properties of an observation of everybody. */
type TotalName = Exclude<keyof ObservationRow, 'sex' | 'age' | 'ethnicity' | 'residence'>;

/** The columns of an observation `o` of everybody. */
const totalColumns: Columns<TotalName> = {
  indicatorCode: 'o.indicator_code',
  unitId: 'o.unit_id',
  regionId: 'o.region_id',
  period: 'o.period',
  value: 'o.value',
  comparator: 'o.comparator',
  low: 'o.low',
  high: 'o.high',
  status: 'o.status',
  publisher: 'o.publisher',
  publishedOn: 'o.published_on',
  ...provenanceSelection('o'),
};

/** What each field of an observation of everybody is made of, besides its unit and its indicator. */
const totalsByField: Readonly<Record<string, readonly TotalName[]>> = {
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
  return columnsFor(asked, ['unitId', 'indicatorCode'], totalsByField);
}

/** Those columns as a list after `select`, for rows that arrive as JSON. */
export const totalList = selectList(totalColumns);

/** A driver hands out exact numbers as text. */
const floats: Columns = {
  ...totalColumns,
  value: 'o.value::float8',
  low: 'o.low::float8',
  high: 'o.high::float8',
};

/** The columns of an observation `o`. */
export const observationColumns = sql`${selectList(floats)}, o.sex, o.age, o.ethnicity, o.residence`;

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
