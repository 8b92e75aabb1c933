import type { CountryModel } from '../model/country-model.js';
import { annualRows } from '../observations/observation-rows.js';
import type { EvidenceRow, ObservationRow, SyntheticInput } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { type AssessedCommune, assessedCommunes } from './assessed-communes.js';

/** The observations that the synthetic statuses rest on, revisions included: copies of what indicators publishes. */
export function* evidenceRows(country: CountryModel, input: SyntheticInput): Generator<EvidenceRow> {
  for (const assessed of assessedCommunes(country, input)) {
    for (const [indicatorCode, eachSex] of indicatorsOf(assessed)) {
      for (const row of observationsOf(assessed, indicatorCode)) {
        if (eachSex || row.sex === 'T') yield evidenceRow(row, assessed.assessment.year);
      }
    }
  }
}

/** The indicators of the criteria that a commune is judged by, and whether they count for each sex. */
function indicatorsOf({ criteria, tools }: AssessedCommune): ReadonlyMap<string, boolean> {
  const indicators = new Map<string, boolean>();
  for (const { setCode, number } of criteria) {
    for (const { linkedIndicatorCode: code, nestedSetCode, appliesToEachSex } of tools.rules.partsOf(
      setCode,
      number,
    )) {
      if (code !== null && nestedSetCode === null) {
        indicators.set(code, appliesToEachSex || indicators.get(code) === true);
      }
    }
  }
  return indicators;
}

function observationsOf({ assessment, tools }: AssessedCommune, code: string): readonly ObservationRow[] {
  const { commune, year } = assessment;
  const indicator = tools.evidence.get(code);
  const series = indicator?.byUnit.get(commune.id);
  if (!indicator || !series) throw new RangeError(`${commune.id} does not report ${code}`);
  return annualRows(commune, indicator.spec, series, year, tools.seedNumber);
}

function evidenceRow(observation: ObservationRow, year: number): EvidenceRow {
  const { unitId, indicatorCode, sex, publisher, publishedOn, value } = observation;
  return { unitId, year, indicatorCode, sex, publisher, publishedOn, value, ...SYNTHETIC_PROVENANCE };
}
