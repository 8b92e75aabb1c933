import { generateConduct } from './conduct/generate-conduct.js';
import { criterionStatusRows } from './criteria/criterion-status-rows.js';
import { evidenceRows } from './criteria/evidence-rows.js';
import { expectedCriterionStatuses, expectedEvidence } from './criteria/expected-criterion-statuses.js';
import { buildLedger } from './ledger/build-ledger.js';
import { expectedLedgerEntries } from './ledger/expected-ledger-entries.js';
import { ledgerEntryRows } from './ledger/ledger-entry-rows.js';
import { settlementDossierRows } from './ledger/settlement-dossier-rows.js';
import { buildCountryModel } from './model/build-country-model.js';
import { expectedObservations } from './observations/expected-observations.js';
import { observationRows, publishedNowhere } from './observations/observation-rows.js';
import { populationRows } from './observations/population-rows.js';
import { buildProcurements } from './procurement/build-procurements.js';
import type { SyntheticDataSet, SyntheticInput } from './synthetic-data-set.js';

/**
 * Makes data that no document states: every row has `synthetic: true`, no source, and the publisher of an observation
 * is `Synthetic generator`. The same seed number gives the same rows, and a unit has the same rows at both scales.
 *
 * **The country.** Every province has the people that are published of it, grown to 2025, and every commune an invented
 * part of them, used as a weight. Every commune has one latent number, its development: that of its province (by criteria region, and by how many of its communes are wards or townships), its
 * type, its district and itself. A unit of 2025 has the people of its predecessors and their weighted mean.
 *
 * **Observations.** Those people, as weights that a reader can see, twelve percentages and, for provinces, two rates. The national figure of each year is the published
 * one, on a line between two published ones, or supposed where none is (`share-specs.ts` says which). In logits, a
 * place stands apart from the others by its development, by itself, and by a small move each year; a shift is solved
 * so that the weighted mean of the provinces is the national figure and that of the communes is their province's.
 * Where a figure of a province and period is published none is made: its communes follow it, and so does the province
 * itself in the years about it.
 * Quarters lead from one year's end to the next. Values of 2025 continue those of the predecessors.
 *
 * **Criterion statuses.** Judged from the very values above and the thresholds of the facts. Threshold not verified for
 * the region: `NOT_ASSESSED`. Within 3 % of it: about half `BASICALLY_MET`. Only rural communes (xã) have the health
 * criterion of the NTM sets, from 2022, the year of 318/QĐ-TTg; 15.2 follows the commune-health points. All
 * commune-level units have those, by the old set for 2021 and 2022 and by the new one from 2023, with the published
 * share of the country passing; 3 % of those that fail do so by a disqualifying point alone.
 *
 * **Evidence.** The observations that those statuses rest on, row by row as indicators has them. One in fifty figures of
 * health insurance of a commune was published anew in the June after, up to two points lower; the status stays what it was.
 *
 * **Ledger.** National plans per health component and year are divided from the top down, exactly to the đồng, over
 * provinces and their communes. Payments follow the published rates of disbursement, which are of central money against
 * the plan, without carried-over money; poorer places are a little slower. What central money is left of 2022 to 2024
 * is carried into the next year. On 2025-07-01 the unspent part of 2025 leaves every old unit in entries of the
 * opposite sign and enters its main successor, so that sums over a unit and its predecessors are whole. Units of two
 * levels tell of the same money: add up one level. Only communes that lasted from 2021 to 2025-06-30 take part.
 *
 * **Conduct.** Candidates for the advanced set register for a year and go through the stages by chance, about seven of
 * ten to recognition; nothing of it rests on their criterion statuses. Their stations and district centres owe the
 * weekly and monthly reports of the first half of 2024. Components are carried out where the ledger has money of them.
 *
 * **Procurement.** One package of each investment component, province and plan year of 2022 to 2024, with a part of what
 * was allocated. Its stages are due at fixed distances from the allocation; each takes from four fifths to more than
 * twice its time, what is late stays late, and about one package of twelve gets stuck.
 *
 * **Settlement.** One dossier of each line of 2021 to 2024 and province that spent anything: approved where the ledger
 * has a final account, with the same amount, and on its way elsewhere.
 *
 * @example
 * const { observations } = generateSynthetic({ geography: buildGeography(), facts: readFacts(), scale: 'demo', seedNumber: 1 });
 * for (const row of observations()) await write(row);
 */
export function generateSynthetic(input: SyntheticInput): SyntheticDataSet {
  const country = buildCountryModel(input.geography, input.facts.observations, input.seedNumber);
  const ledger = buildLedger(country, input.facts);
  const { expected, ...conduct } = generateConduct(country, ledger, input);
  const procurements = buildProcurements(ledger, input.seedNumber);
  return {
    ...conduct,
    observations: () => observationRows(country, input),
    population: () => publishedNowhere(country, populationRows(country, input)),
    criterionStatuses: () => criterionStatusRows(country, input),
    evidence: () => evidenceRows(country, input),
    ledgerEntries: () => ledgerEntryRows(country, ledger, input.scale),
    procurementPackages: () => procurements.map(({ row }) => row),
    procurementMilestones: () => procurements.flatMap(({ milestones }) => milestones),
    settlementDossiers: () => settlementDossierRows(ledger, input.seedNumber),
    expected: {
      ...expected,
      observations: expectedObservations(country, input.scale),
      criterionStatuses: expectedCriterionStatuses(country, input),
      evidence: expectedEvidence(country, input),
      ledgerEntries: expectedLedgerEntries(country, ledger, input.scale),
    },
  };
}
