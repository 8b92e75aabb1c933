import type { CountryModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { isRural } from '../model/is-rural.js';
import type { SyntheticInput } from '../synthetic-data-set.js';
import { advancedCandidates, registeredUnits } from './advanced-candidates.js';
import { FIRST_YEAR_OF_NTM } from './assessed-communes.js';
import { ASSESSED_YEARS, FIRST_YEAR_OF_SET_2030 } from './health-margins.js';

/** About how many statuses there will be: as if no commune had been abolished early. */
export function expectedCriterionStatuses(
  country: CountryModel,
  { facts, scale }: Pick<SyntheticInput, 'facts' | 'scale'>,
): number {
  const registered = registeredUnits(facts);
  let expected = 0;
  for (const province of allProvinces(country)) {
    if (!isDetailed(province, scale)) continue;
    const withStatus = province.communes.length + advancedCandidates(province, registered).size;
    for (const year of ASSESSED_YEARS[province.edition]) {
      expected += province.communes.length * (year < FIRST_YEAR_OF_SET_2030 ? 1 : 10);
      expected += year < FIRST_YEAR_OF_NTM ? 0 : withStatus * 5;
    }
  }
  return expected;
}

/** Observations of a rural commune for a year: three of BHYT, one of stunting, one of the electronic book. */
const OBSERVATIONS_FOR_NTM = 5;
/** And three each of health management and of the telehealth app for the advanced set. */
const OBSERVATIONS_FOR_ADVANCED = 6;

/** About how many rows of evidence there will be: likewise, and as if nothing were revised. */
export function expectedEvidence(
  country: CountryModel,
  { facts, scale }: Pick<SyntheticInput, 'facts' | 'scale'>,
): number {
  const registered = registeredUnits(facts);
  let expected = 0;
  for (const province of allProvinces(country)) {
    if (!isDetailed(province, scale)) continue;
    const years = ASSESSED_YEARS[province.edition].filter((year) => year >= FIRST_YEAR_OF_NTM).length;
    const rural = province.communes.filter(isRural).length * OBSERVATIONS_FOR_NTM;
    expected += years * (rural + advancedCandidates(province, registered).size * OBSERVATIONS_FOR_ADVANCED);
  }
  return expected;
}
