import {
  type Dimension,
  joinPresentProvince,
  placeColumns,
  placeDescriptions,
  sql,
  textDimension,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { registerEnumType } from 'type-graphql';
import { ObservationEntity } from '../observation/observation.entity.js';
import { p, table } from '../table.js';

const v = table(ObservationEntity, 'v');

/** What observations can be grouped by. */
export const ObservationDimension = {
  UNIT: 'UNIT',
  DISTRICT: 'DISTRICT',
  PROVINCE: 'PROVINCE',
  PRESENT_PROVINCE: 'PRESENT_PROVINCE',
  REGION: 'REGION',
  CRITERIA_REGION: 'CRITERIA_REGION',
  PERIOD: 'PERIOD',
  SEX: 'SEX',
  AGE: 'AGE',
  ETHNICITY: 'ETHNICITY',
  RESIDENCE: 'RESIDENCE',
} as const;
export type ObservationDimension = keyof typeof ObservationDimension;

registerEnumType(ObservationDimension, {
  name: 'ObservationDimension',
  description: 'What observations are grouped by.',
  valuesConfig: {
    UNIT: { description: 'The unit that the value is of, of the level asked for.' },
    DISTRICT: { description: 'The district that the unit lies in, or is; none in edition 2025.' },
    PROVINCE: { description: 'The province that the unit lies in, or is, in its own edition.' },
    PRESENT_PROVINCE: { description: placeDescriptions.PRESENT_PROVINCE },
    REGION: { description: placeDescriptions.REGION },
    CRITERIA_REGION: { description: 'The region of the criteria; none for a province that spans several.' },
    PERIOD: { description: 'The period.' },
    SEX: { description: 'The sex that the value is about.' },
    AGE: { description: 'The age band that the value is about.' },
    ETHNICITY: { description: 'The ethnicity that the value is about.' },
    RESIDENCE: { description: 'Where the people live that the value is about.' },
  },
});

/** Of a value `v` and the path `p` of its unit. */
export const dimensions: Readonly<Record<ObservationDimension, Dimension>> = {
  UNIT: textDimension(v.areaId, 'unitId'),
  ...placeColumns(p),
  PERIOD: textDimension(v.period, 'period'),
  SEX: textDimension(v.sex, 'sex'),
  AGE: textDimension(v.age, 'age'),
  ETHNICITY: textDimension(v.ethnicity, 'ethnicity'),
  RESIDENCE: textDimension(v.residence, 'residence'),
};

/** Joins to a value `v` the path `p` of its unit, and what else the dimensions need. */
export function joinPaths(groupBy: readonly ObservationDimension[]): RawBuilder<unknown> {
  const now = groupBy.includes('PRESENT_PROVINCE') ? joinPresentProvince('indicators', p.provinceId) : sql``;
  return sql`join ${p} on ${p.unitId} = ${v.areaId} ${now}`;
}
