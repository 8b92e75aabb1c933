import { naturalKey, sexCodes } from '@ntp-graph/kit';
import { residenceCodes } from './disaggregation.js';
import type { Observation } from './observation.type.js';

/** The columns that a key is made of. */
export const observationKeyColumns = [
  'areaId',
  'indicatorCode',
  'period',
  'sex',
  'age',
  'ethnicity',
  'residence',
  'publisher',
  'publishedOn',
] as const;

/** The key that `observation_key` makes unique. */
export function observationKey(observation: Observation): string {
  const { unit, region, indicator, period, sex, age, ethnicity, residence } = observation;
  const area = unit?.id ?? region?.id ?? null;
  const about = [area, indicator.code, period, sexCodes[sex], age, ethnicity, residenceCodes[residence]];
  return naturalKey([...about, observation.publisher, observation.publishedOn]);
}
