import { type Facts, readFacts } from '../facts/read-facts.js';
import { buildGeography } from '../geography/build-geography.js';
import type { GeographyDataSet } from '../geography/geography-data-set.js';
import { generateSynthetic } from '../synthetic/generate-synthetic.js';
import type { SyntheticDataSet } from '../synthetic/synthetic-data-set.js';
import { unitPaths } from './unit-paths.js';

/** How much is loaded: the facts alone, or with a synthetic data set of one of two sizes. */
export type Scale = 'facts' | 'demo' | 'national';

/** What is loaded, and from which seed number the synthetic part is made. */
export interface SeedOptions {
  readonly scale: Scale;
  readonly seedNumber: number;
}

/** Rows of one table, and about how many. */
export interface TableRows {
  readonly table: string;
  readonly rows: Iterable<object>;
  readonly expected: number;
}

function facts(table: string, rows: readonly object[]): TableRows {
  return { table, rows, expected: rows.length };
}

function geographyTables({ regions, units, typePeriods, successions }: GeographyDataSet): TableRows[] {
  return [
    facts('region', regions),
    facts('administrative_unit', units),
    facts('unit_type_period', typePeriods),
    facts('unit_succession', successions),
  ];
}

function programmeTables(cited: Facts): TableRows[] {
  return [
    facts('programme', cited.programmes),
    facts('programme_legal_basis', cited.programmeLegalBases),
    facts('programme_lead_agency', cited.programmeLeadAgencies),
    facts('programme_budget', cited.programmeBudgets),
    facts('component', cited.components),
    facts('criteria_set', cited.criteriaSets),
    facts('criteria_set_version', cited.criteriaSetVersions),
    facts('criterion', cited.criteria),
    facts('criterion_threshold', cited.criterionThresholds),
    facts('statement', cited.statements),
  ];
}

function indicatorTables(cited: Facts): TableRows[] {
  return [
    facts('source', cited.sources),
    facts('indicator', cited.indicators),
    facts('observation', cited.observations),
    facts('target', cited.targets),
    facts('target_scorecard', cited.targetScorecards),
  ];
}

function financeTables(cited: Facts): TableRows[] {
  return [
    facts('reported_figure', cited.reportedFigures),
    facts('equipment_proposal', cited.equipmentProposals),
    facts('outside_funding', cited.outsideFunding),
  ];
}

/** What the generator makes, by subgraph; nothing at the scale of the facts alone. */
function syntheticTables(data: SyntheticDataSet | null): Readonly<Record<string, readonly TableRows[]>> {
  if (data === null) return {};
  const { expected } = data;
  const statuses = { table: 'criterion_status', rows: data.criterionStatuses() };
  const observations = { table: 'observation', rows: data.observations() };
  const entries = { table: 'ledger_entry', rows: data.ledgerEntries() };
  return {
    programmes: [{ ...statuses, expected: expected.criterionStatuses }],
    indicators: [{ ...observations, expected: expected.observations }],
    finance: [
      { ...entries, expected: expected.ledgerEntries },
      facts('procurement_package', data.procurementPackages()),
      facts('procurement_milestone', data.procurementMilestones()),
      facts('settlement_dossier', data.settlementDossiers()),
    ],
  };
}

/** Everything to load, by subgraph and in order. Rows are made while they are read, so memory stays flat. */
export function dataToLoad({ scale, seedNumber }: SeedOptions): ReadonlyMap<string, readonly TableRows[]> {
  const geography = buildGeography();
  const cited = readFacts();
  const synthetic = syntheticTables(
    scale === 'facts' ? null : generateSynthetic({ geography, facts: cited, scale, seedNumber }),
  );
  const paths = facts('unit_path', unitPaths(geography));
  const tables = {
    geography: geographyTables(geography),
    programmes: programmeTables(cited),
    indicators: indicatorTables(cited),
    finance: financeTables(cited),
  };
  return new Map(
    Object.entries(tables).map(([name, own]) => [name, [paths, ...own, ...(synthetic[name] ?? [])]]),
  );
}
