import { type Facts, readFacts } from '../facts/read-facts.js';
import { buildGeography } from '../geography/build-geography.js';
import type { GeographyDataSet } from '../geography/geography-data-set.js';
import { searchableUnits } from '../geography/unit-search-names.js';
import { generateSynthetic } from '../synthetic/generate-synthetic.js';
import type { SyntheticDataSet } from '../synthetic/synthetic-data-set.js';
import { conductData } from './conduct-data.js';
import { evidenceFacts } from './evidence-facts.js';
import { populationOf } from './population-facts.js';
import { type TableRows, tableRows } from './table-rows.js';
import { unitPaths, withMoney, withPeople } from './unit-paths.js';

/** How much is loaded: the facts alone, or with a synthetic data set of one of two sizes. */
export type Scale = 'facts' | 'demo' | 'national';

/** What is loaded, and from which seed number the synthetic part is made. */
export interface SeedOptions {
  readonly scale: Scale;
  readonly seedNumber: number;
}

function geographyTables(geography: GeographyDataSet): TableRows[] {
  const { firstDays, regions, typePeriods, successions } = geography;
  return [
    tableRows('first_day', firstDays),
    tableRows('region', regions),
    tableRows('administrative_unit', searchableUnits(geography)),
    tableRows('unit_type_period', typePeriods),
    tableRows(
      'unit_succession',
      successions.map(({ carriesPeople: _, ...edge }) => edge),
    ),
  ];
}

function programmeTables(cited: Facts): TableRows[] {
  return [
    tableRows('programme', cited.programmes),
    tableRows('programme_legal_basis', cited.programmeLegalBases),
    tableRows('programme_lead_agency', cited.programmeLeadAgencies),
    tableRows('programme_budget', cited.programmeBudgets),
    tableRows('component', cited.components),
    tableRows('criteria_set', cited.criteriaSets),
    tableRows('criteria_set_version', cited.criteriaSetVersions),
    tableRows('criterion', cited.criteria),
    tableRows('criterion_threshold', cited.criterionThresholds),
    tableRows('passing_rule', cited.passingRules),
    tableRows('statement', cited.statements),
    // Copied from what indicators publishes, to the programmes that rest on it; nothing goes the other way.
    tableRows('evidence', evidenceFacts(cited)),
  ];
}

function indicatorTables(cited: Facts): TableRows[] {
  return [
    tableRows('source', cited.sources),
    tableRows('indicator', cited.indicators),
    tableRows('series_break', cited.seriesBreaks),
    tableRows('observation', cited.observations),
    tableRows('target', cited.targets),
    tableRows('target_scorecard', cited.targetScorecards),
  ];
}

function financeTables(cited: Facts): TableRows[] {
  return [
    // Copied from what indicators publishes, for money per head; nothing goes the other way.
    tableRows('population', populationOf(cited.observations)),
    tableRows('reported_figure', cited.reportedFigures),
    tableRows('equipment_proposal', cited.equipmentProposals),
    tableRows('outside_funding', cited.outsideFunding),
  ];
}

/** What the generator makes, by subgraph; nothing at the scale of the facts alone. */
function syntheticTables(data: SyntheticDataSet | null): Readonly<Record<string, readonly TableRows[]>> {
  if (data === null) return {};
  const { expected } = data;
  const statuses = { table: 'criterion_status', rows: data.criterionStatuses() };
  const evidence = { table: 'evidence', rows: data.evidence() };
  const observations = { table: 'observation', rows: data.observations() };
  const entries = { table: 'ledger_entry', rows: data.ledgerEntries() };
  return {
    programmes: [
      { ...statuses, expected: expected.criterionStatuses },
      { ...evidence, expected: expected.evidence },
    ],
    indicators: [{ ...observations, expected: expected.observations }],
    finance: [
      { ...entries, expected: expected.ledgerEntries },
      tableRows('population', populationOf(data.population())),
      tableRows('procurement_package', data.procurementPackages()),
      tableRows('procurement_milestone', data.procurementMilestones()),
      tableRows('settlement_dossier', data.settlementDossiers()),
    ],
  };
}

/** Everything to load, by subgraph and in order. Rows are made while they are read, so memory stays flat. */
export function dataToLoad({ scale, seedNumber }: SeedOptions): ReadonlyMap<string, readonly TableRows[]> {
  const geography = buildGeography();
  const cited = readFacts();
  const generated =
    scale === 'facts' ? null : generateSynthetic({ geography, facts: cited, scale, seedNumber });
  const synthetic = syntheticTables(generated);
  const ofPeople = tableRows('unit_path', unitPaths(geography, withPeople));
  const ofMoney = tableRows('unit_path', unitPaths(geography, withMoney));
  const tables = {
    geography: geographyTables(geography),
    programmes: [...programmeTables(cited), ...conductData(cited, generated)],
    indicators: indicatorTables(cited),
    finance: financeTables(cited),
  };
  return new Map(
    Object.entries(tables).map(([name, own]) => {
      const paths = name === 'finance' ? ofMoney : ofPeople;
      return [name, [paths, ...own, ...(synthetic[name] ?? [])]];
    }),
  );
}
