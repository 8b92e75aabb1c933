import { readConductTables } from './conduct-tables.js';
import {
  criteriaSetTable,
  criteriaSetVersionTable,
  criterionTable,
  criterionThresholdTable,
  passingRuleTable,
} from './criteria-facts.js';
import { tableReader } from './fact-table.js';
import { equipmentProposalTable, outsideFundingTable, reportedFigureTable } from './finance-facts.js';
import {
  indicatorTable,
  observationTable,
  seriesBreakTable,
  targetScorecardTable,
  targetTable,
} from './indicator-facts.js';
import {
  componentTable,
  programmeBudgetTable,
  programmeLeadAgencyTable,
  programmeLegalBasisTable,
  programmeTable,
} from './programme-facts.js';
import { sourceTable } from './source-facts.js';
import { statementTable } from './statement-facts.js';

/** Every file of the facts folder, read and checked row by row. */
export type FactTables = ReturnType<typeof readFactTables>;

/** Reads the files; what they say of each other is not checked yet. */
export function readFactTables(folder: URL) {
  const read = tableReader(folder);
  return {
    sources: read(sourceTable),
    programmes: read(programmeTable),
    programmeLegalBases: read(programmeLegalBasisTable),
    programmeLeadAgencies: read(programmeLeadAgencyTable),
    programmeBudgets: read(programmeBudgetTable),
    components: read(componentTable),
    criteriaSets: read(criteriaSetTable),
    criteriaSetVersions: read(criteriaSetVersionTable),
    criteria: read(criterionTable),
    criterionThresholds: read(criterionThresholdTable),
    passingRules: read(passingRuleTable),
    statements: read(statementTable),
    indicators: read(indicatorTable),
    seriesBreaks: read(seriesBreakTable),
    observations: read(observationTable),
    targets: read(targetTable),
    targetScorecards: read(targetScorecardTable),
    reportedFigures: read(reportedFigureTable),
    equipmentProposals: read(equipmentProposalTable),
    outsideFunding: read(outsideFundingTable),
    ...readConductTables(read),
  };
}
