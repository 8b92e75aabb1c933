import { readFacts } from '../../facts/read-facts.js';
import { buildGeography } from '../../geography/build-geography.js';
import { generateSynthetic } from '../generate-synthetic.js';
import { buildCountryModel } from '../model/build-country-model.js';
import { allProvinces } from '../model/detailed-provinces.js';

/** The seed number that the platform starts with. */
export const SEED_NUMBER = 2021;

export const geography = buildGeography();
export const facts = readFacts();
export const country = buildCountryModel(geography, facts.observations, SEED_NUMBER);
export const provinces = allProvinces(country);
export const communes = new Map(
  provinces.flatMap((province) => province.communes.map((one) => [one.id, one] as const)),
);

export function demo(seedNumber: number = SEED_NUMBER) {
  return generateSynthetic({ geography, facts, scale: 'demo', seedNumber });
}

export function national() {
  return generateSynthetic({ geography, facts, scale: 'national', seedNumber: SEED_NUMBER });
}
