import { naturalKey, sexCodes } from '@ntp-graph/kit';
import { residenceCodes } from './disaggregation.js';
import type { Observation } from './observation.type.js';

/** The key that `observation_key` makes unique. */
export function observationId(observation: Observation): string {
  const { unit, region, indicator, period, sex, age, ethnicity, residence } = observation;
  const area = unit?.id ?? region?.id ?? null;
  const about = [area, indicator.code, period, sexCodes[sex], age, ethnicity, residenceCodes[residence]];
  return naturalKey('Observation', [...about, observation.publisher, observation.publishedOn]);
}
