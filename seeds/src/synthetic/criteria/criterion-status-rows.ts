import type { CountryModel } from '../model/country-model.js';
import type { CriterionStatusRow, SyntheticInput } from '../synthetic-data-set.js';
import { assessedCommunes } from './assessed-communes.js';
import { communeHealthRows, newRuralRows } from './assessments.js';

/** All synthetic criterion statuses: of the communes of the detailed provinces. */
export function* criterionStatusRows(
  country: CountryModel,
  input: SyntheticInput,
): Generator<CriterionStatusRow> {
  for (const { assessment, tools, criteria } of assessedCommunes(country, input)) {
    yield* communeHealthRows(assessment, tools);
    for (const criterion of criteria) yield* newRuralRows(assessment, criterion, tools);
  }
}
