import { checkFactReferences } from './check-fact-references.js';
import { type ConductFacts, conductFacts } from './conduct-facts.js';
import type {
  CriteriaSetFact,
  CriteriaSetVersionFact,
  CriterionFact,
  CriterionThresholdFact,
  PassingRuleFact,
} from './criteria-facts.js';
import { readFactTables } from './fact-tables.js';
import { factsFolder } from './facts-folder.js';
import {
  type EquipmentProposalFact,
  type OutsideFundingFact,
  type ReportedFigureFact,
  reportedFigureFacts,
} from './finance-facts.js';
import {
  datedFacts,
  type IndicatorFact,
  type ObservationFact,
  type SeriesBreakFact,
  type TargetFact,
  type TargetScorecardFact,
} from './indicator-facts.js';
import type {
  ComponentFact,
  ProgrammeBudgetFact,
  ProgrammeFact,
  ProgrammeLeadAgencyFact,
  ProgrammeLegalBasisFact,
} from './programme-facts.js';
import { cited } from './provenance-cells.js';
import type { SourceFact } from './source-facts.js';
import { type StatementFact, statementFacts } from './statement-facts.js';

/** Everything that documents state, each row with its source: nothing here is synthetic. */
export interface Facts extends ConductFacts {
  readonly sources: readonly SourceFact[];
  readonly programmes: readonly ProgrammeFact[];
  readonly programmeLegalBases: readonly ProgrammeLegalBasisFact[];
  readonly programmeLeadAgencies: readonly ProgrammeLeadAgencyFact[];
  readonly programmeBudgets: readonly ProgrammeBudgetFact[];
  readonly components: readonly ComponentFact[];
  readonly criteriaSets: readonly CriteriaSetFact[];
  readonly criteriaSetVersions: readonly CriteriaSetVersionFact[];
  readonly criteria: readonly CriterionFact[];
  readonly criterionThresholds: readonly CriterionThresholdFact[];
  readonly passingRules: readonly PassingRuleFact[];
  readonly statements: readonly StatementFact[];
  readonly indicators: readonly IndicatorFact[];
  readonly seriesBreaks: readonly SeriesBreakFact[];
  readonly observations: readonly ObservationFact[];
  readonly targets: readonly TargetFact[];
  readonly targetScorecards: readonly TargetScorecardFact[];
  readonly reportedFigures: readonly ReportedFigureFact[];
  readonly equipmentProposals: readonly EquipmentProposalFact[];
  readonly outsideFunding: readonly OutsideFundingFact[];
}

/**
 * Reads and checks the hand-kept CSV files of `seeds/facts`. The first mistake in them is thrown as a
 * `FactError` that names the file, the line and the column.
 *
 * @example
 * readFacts().criteria.find((criterion) => criterion.id === 'NTM-COMMUNE-2021/15.3')?.comparator // 'LTE'
 */
export function readFacts(folder: URL = factsFolder): Facts {
  const tables = readFactTables(folder);
  checkFactReferences(tables);
  const statements = statementFacts(tables.statements);
  return {
    sources: tables.sources.rows,
    programmes: cited(tables.programmes.rows),
    programmeLegalBases: tables.programmeLegalBases.rows,
    programmeLeadAgencies: tables.programmeLeadAgencies.rows,
    programmeBudgets: cited(tables.programmeBudgets.rows),
    components: cited(tables.components.rows),
    criteriaSets: cited(tables.criteriaSets.rows),
    criteriaSetVersions: tables.criteriaSetVersions.rows,
    criteria: cited(tables.criteria.rows),
    criterionThresholds: tables.criterionThresholds.rows,
    passingRules: cited(tables.passingRules.rows),
    statements,
    indicators: tables.indicators.rows,
    seriesBreaks: cited(tables.seriesBreaks.rows),
    observations: datedFacts(tables.observations),
    targets: datedFacts(tables.targets),
    targetScorecards: cited(tables.targetScorecards.rows),
    reportedFigures: reportedFigureFacts(tables.reportedFigures),
    equipmentProposals: cited(tables.equipmentProposals.rows),
    outsideFunding: cited(tables.outsideFunding.rows),
    ...conductFacts(tables, statements),
  };
}
