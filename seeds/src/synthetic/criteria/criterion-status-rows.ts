import type { CountryModel } from '../model/country-model.js';
import type { CriterionStatusRow, SyntheticInput } from '../synthetic-data-set.js';
import { assessedCommunes } from './assessed-communes.js';
import { communeHealthRows, newRuralRows, notApplicableRows } from './assessments.js';

/** All synthetic criterion statuses: of the communes of the detailed provinces. */
export function* criterionStatusRows(
  country: CountryModel,
  input: SyntheticInput,
): Generator<CriterionStatusRow> {
  for (const { assessment, tools, criteria, notApplicable } of assessedCommunes(country, input)) {
    yield* communeHealthRows(assessment, tools);
    for (const criterion of criteria) yield* newRuralRows(assessment, criterion, tools);
    for (const criterion of notApplicable) yield* notApplicableRows(assessment, criterion, tools);
  }
}
