import { type Dimension, textDimension } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { registerEnumType } from 'type-graphql';

/** What observations can be grouped by. */
export const ObservationDimension = {
  UNIT: 'UNIT',
  DISTRICT: 'DISTRICT',
  PROVINCE: 'PROVINCE',
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
  UNIT: textDimension(sql`v.area_id`, 'unitId'),
  DISTRICT: textDimension(sql`p.district_id`, 'districtId'),
  PROVINCE: textDimension(sql`p.province_id`, 'provinceId'),
  CRITERIA_REGION: textDimension(sql`p.criteria_region_id`, 'criteriaRegionId'),
  PERIOD: textDimension(sql`v.period`, 'period'),
  SEX: textDimension(sql`v.sex`, 'sex'),
  AGE: textDimension(sql`v.age`, 'age'),
  ETHNICITY: textDimension(sql`v.ethnicity`, 'ethnicity'),
  RESIDENCE: textDimension(sql`v.residence`, 'residence'),
};
