import { readFacts } from '../facts/read-facts.js';
import { buildGeography } from '../geography/build-geography.js';
import { generateSynthetic } from '../synthetic/generate-synthetic.js';
import { conductData } from './conduct-data.js';
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

/** Everything to load, by subgraph and in order. Rows are made while they are read, so memory stays flat. */
export function dataToLoad({ scale, seedNumber }: SeedOptions): ReadonlyMap<string, readonly TableRows[]> {
  const geography = buildGeography();
  const cited = readFacts();
  const paths = facts('unit_path', unitPaths(geography));
  const synthetic =
    scale === 'facts' ? null : generateSynthetic({ geography, facts: cited, scale, seedNumber });
  const made = (table: string, rows: Iterable<object> | undefined, expected = 0): TableRows[] =>
    rows ? [{ table, rows, expected }] : [];
  return new Map<string, readonly TableRows[]>([
    [
      'geography',
      [
        paths,
        facts('region', geography.regions),
        facts('administrative_unit', geography.units),
        facts('unit_type_period', geography.typePeriods),
        facts('unit_succession', geography.successions),
      ],
    ],
    [
      'programmes',
      [
        paths,
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
        ...conductData(cited, synthetic),
        ...made('criterion_status', synthetic?.criterionStatuses(), synthetic?.expected.criterionStatuses),
      ],
    ],
    [
      'indicators',
      [
        paths,
        facts('source', cited.sources),
        facts('indicator', cited.indicators),
        facts('observation', cited.observations),
        facts('target', cited.targets),
        facts('target_scorecard', cited.targetScorecards),
        ...made('observation', synthetic?.observations(), synthetic?.expected.observations),
      ],
    ],
    [
      'finance',
      [
        paths,
        facts('reported_figure', cited.reportedFigures),
        ...made('ledger_entry', synthetic?.ledgerEntries(), synthetic?.expected.ledgerEntries),
      ],
    ],
  ]);
}
