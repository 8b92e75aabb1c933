import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import { advancedCandidates, registeredUnits } from '../criteria/advanced-candidates.js';
import type { CommuneModel, CountryModel, ProvinceModel } from '../model/country-model.js';
import { isDetailed } from '../model/detailed-provinces.js';
import { randomStream } from '../random/random-stream.js';
import type { SyntheticInput } from '../synthetic-data-set.js';
import { type CourseStage, registrationCourse } from './registration-course.js';

/** A commune, the year it registers for, and the stages it reaches. */
export interface PlannedRegistration {
  readonly commune: CommuneModel;
  readonly year: number;
  readonly stages: readonly CourseStage[];
}

const FIRST_YEAR = 2022;
const LAST_YEAR = 2024;

/**
 * The candidates for the advanced set register for one year each. Where a document names all communes of a province
 * that registered for a year, as of Bắc Ninh for 2023, none is added to them.
 */
export function registrationPlan(
  country: CountryModel,
  { facts, scale }: Pick<SyntheticInput, 'facts' | 'scale'>,
): readonly PlannedRegistration[] {
  const registered = registeredUnits(facts);
  return country.provincesOf2004
    .filter((province) => isDetailed(province, scale))
    .flatMap((province) => {
      const candidates = advancedCandidates(province, registered);
      const documented = documentedYears(province, facts.registrations);
      return province.communes
        .filter(
          ({ id, validTo }) => candidates.has(id) && !registered.has(id) && validTo === LAST_DAY_OF_2004,
        )
        .map((commune) => plannedRegistration(commune, documented, country.seedNumber));
    });
}

function documentedYears(
  { communes }: ProvinceModel,
  registrations: SyntheticInput['facts']['registrations'],
): ReadonlySet<number> {
  const ids = new Set(communes.map(({ id }) => id));
  return new Set(registrations.filter(({ unitId }) => ids.has(unitId)).map(({ year }) => year));
}

function plannedRegistration(
  commune: CommuneModel,
  documented: ReadonlySet<number>,
  seedNumber: number,
): PlannedRegistration {
  const chance = randomStream(seedNumber, commune.id, 'registration');
  const drawn = chance.integer(FIRST_YEAR, LAST_YEAR);
  const year = documented.has(drawn) ? LAST_YEAR : drawn;
  return { commune, year, stages: registrationCourse(year, chance) };
}
