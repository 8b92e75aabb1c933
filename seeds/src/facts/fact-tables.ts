import { readConductTables } from './conduct-tables.js';
import {
  criteriaSetTable,
  criteriaSetVersionTable,
  criterionTable,
  criterionThresholdTable,
  passingRuleTable,
} from './criteria-facts.js';
import { readFactTable } from './fact-table.js';
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
  return {
    sources: readFactTable(sourceTable, folder),
    programmes: readFactTable(programmeTable, folder),
    programmeLegalBases: readFactTable(programmeLegalBasisTable, folder),
    programmeLeadAgencies: readFactTable(programmeLeadAgencyTable, folder),
    programmeBudgets: readFactTable(programmeBudgetTable, folder),
    components: readFactTable(componentTable, folder),
    criteriaSets: readFactTable(criteriaSetTable, folder),
    criteriaSetVersions: readFactTable(criteriaSetVersionTable, folder),
    criteria: readFactTable(criterionTable, folder),
    criterionThresholds: readFactTable(criterionThresholdTable, folder),
    passingRules: readFactTable(passingRuleTable, folder),
    statements: readFactTable(statementTable, folder),
    indicators: readFactTable(indicatorTable, folder),
    seriesBreaks: readFactTable(seriesBreakTable, folder),
    observations: readFactTable(observationTable, folder),
    targets: readFactTable(targetTable, folder),
    targetScorecards: readFactTable(targetScorecardTable, folder),
    reportedFigures: readFactTable(reportedFigureTable, folder),
    equipmentProposals: readFactTable(equipmentProposalTable, folder),
    outsideFunding: readFactTable(outsideFundingTable, folder),
    ...readConductTables(folder),
  };
}
