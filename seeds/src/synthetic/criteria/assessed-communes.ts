import { addDays } from '../../calendar.js';
import type { CommuneModel, CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import { isRural } from '../model/is-rural.js';
import { publicationDelay } from '../observations/publication-delay.js';
import { annualPeriod } from '../observations/reporting-periods.js';
import type { SyntheticInput } from '../synthetic-data-set.js';
import { advancedCandidates, registeredUnits } from './advanced-candidates.js';
import type { AssessmentTools, CommuneAssessment } from './assessments.js';
import { CommuneEvidence } from './commune-evidence.js';
import { CommuneHealthPoints } from './commune-health.js';
import { CriterionRules } from './criterion-rules.js';
import { ASSESSED_YEARS, HealthMargins } from './health-margins.js';

/**
 * 318/QĐ-TTg is of 2022-03-08: no commune was judged by it for 2021, and the set before it (1980/QĐ-TTg) is not among
 * the facts.
 */
export const FIRST_YEAR_OF_NTM = 2022;

/** The health criterion of a set for new rural communes. */
export interface HealthCriterion {
  readonly setCode: string;
  readonly number: string;
}

const NTM: HealthCriterion = { setCode: 'NTM-COMMUNE-2021', number: '15' };
const ADVANCED: HealthCriterion = { setCode: 'NTM-COMMUNE-ADV-2021', number: '14' };

/** A commune in a year, with the sets that it is judged by beside the commune-health criteria. */
export interface AssessedCommune {
  readonly assessment: CommuneAssessment;
  readonly tools: AssessmentTools;
  readonly criteria: readonly HealthCriterion[];
  /** Those of the sets that are in force and do not judge it. */
  readonly notApplicable: readonly HealthCriterion[];
}

/** The communes of the detailed provinces in every year that they are judged for. */
export function* assessedCommunes(
  country: CountryModel,
  { facts, scale }: SyntheticInput,
): Generator<AssessedCommune> {
  const rules = new CriterionRules(facts);
  const parts = [NTM, ADVANCED].flatMap(({ setCode, number }) => rules.partsOf(setCode, number));
  const codes = new Set(parts.flatMap(({ linkedIndicatorCode }) => linkedIndicatorCode ?? []));
  const evidence = new CommuneEvidence(country, facts, codes);
  const health = new CommuneHealthPoints(rules, new HealthMargins(country, facts), country.seedNumber);
  const registered = registeredUnits(facts);
  for (const province of allProvinces(country)) {
    if (!isDetailed(province, scale)) continue;
    const candidates = advancedCandidates(province, registered);
    const tools = { rules, health, evidence: evidence.ofProvince(province), seedNumber: country.seedNumber };
    for (const assessment of assessments(province, country.seedNumber)) {
      const { commune, year } = assessment;
      const inForce = year >= FIRST_YEAR_OF_NTM;
      const advanced = candidates.has(commune.id) ? [ADVANCED] : [];
      const criteria = inForce && isRural(commune) ? [NTM, ...advanced] : [];
      const notApplicable = inForce && !isRural(commune) ? [NTM] : [];
      yield { assessment, tools, criteria, notApplicable };
    }
  }
}

function* assessments(province: ProvinceModel, seedNumber: number): Generator<CommuneAssessment> {
  for (const commune of province.communes) {
    const delay = publicationDelay(commune.id, seedNumber);
    for (const year of ASSESSED_YEARS[province.edition]) {
      const { periodEnd } = annualPeriod(province.edition, year);
      if (!isInForce(commune, periodEnd)) continue;
      yield { commune, year, assessedOn: assessmentDay(commune, periodEnd, delay) };
    }
  }
}

// Some weeks after the figures are out: from the end of January to the end of March.
function assessmentDay(commune: CommuneModel, yearEnd: string, delay: number): string {
  return addDays(yearEnd, delay + 7 + (commune.population % 22));
}
