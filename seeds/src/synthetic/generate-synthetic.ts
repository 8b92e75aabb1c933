import { criterionStatusRows } from './criteria/criterion-status-rows.js';
import { expectedCriterionStatuses } from './criteria/expected-criterion-statuses.js';
import { expectedLedgerEntries } from './ledger/expected-ledger-entries.js';
import { buildLedger, ledgerEntryRows } from './ledger/ledger-entry-rows.js';
import { buildCountryModel } from './model/build-country-model.js';
import { expectedObservations } from './observations/expected-observations.js';
import { observationRows } from './observations/observation-rows.js';
import type { SyntheticDataSet, SyntheticInput } from './synthetic-data-set.js';

export function generateSynthetic(input: SyntheticInput): SyntheticDataSet {
  const country = buildCountryModel(input.geography, input.seedNumber);
  const { scale } = input;
  return {
    observations: () => observationRows(country, input),
    criterionStatuses: () => criterionStatusRows(country, input),
    ledgerEntries: () => ledgerEntryRows(country, input),
    expected: {
      observations: expectedObservations(country, scale),
      criterionStatuses: expectedCriterionStatuses(country, input),
      ledgerEntries: expectedLedgerEntries(country, buildLedger(country, input), scale),
    },
  };
}
