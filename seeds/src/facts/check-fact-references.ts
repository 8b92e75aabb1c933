import { checkConduct } from './check-conduct-references.js';
import { checkReferences } from './fact-reference.js';
import type { FactTables } from './fact-tables.js';

function idsOf<Row>(rows: readonly Row[], id: (row: Row) => string): ReadonlySet<string> {
  return new Set(rows.map(id));
}

function checkProgrammes(tables: FactTables, sources: ReadonlySet<string>): void {
  const programmes = idsOf(tables.programmes.rows, (row) => row.code);
  const components = idsOf(tables.components.rows, (row) => row.code);
  const programme = { column: 'programmeCode', to: programmes } as const;
  const source = { column: 'sourceId', to: sources } as const;
  checkReferences(tables.programmes, [source]);
  checkReferences(tables.programmeLegalBases, [programme]);
  checkReferences(tables.programmeLeadAgencies, [programme]);
  checkReferences(tables.programmeBudgets, [programme, source]);
  checkReferences(tables.components, [programme, { column: 'parentCode', to: components }, source]);
}

function checkFinance(tables: FactTables, sources: ReadonlySet<string>): void {
  const programmes = idsOf(tables.programmes.rows, (row) => row.code);
  const components = idsOf(tables.components.rows, (row) => `${row.programmeCode} ${row.code}`);
  const programme = { column: 'programmeCode', to: programmes } as const;
  const source = { column: 'sourceId', to: sources } as const;
  const component = {
    column: 'componentCode',
    to: components,
    keys: (row: { readonly programmeCode: string | null; readonly componentCode: string | null }) =>
      row.componentCode === null ? [] : [`${row.programmeCode} ${row.componentCode}`],
  } as const;
  checkReferences(tables.reportedFigures, [programme, component, source]);
  const statements = { column: 'id', to: idsOf(tables.statements.rows, (row) => row.id) } as const;
  checkReferences(tables.equipmentProposals, [statements, programme, component, source]);
  checkReferences(tables.outsideFunding, [
    { column: 'mistakenForCode', to: programmes },
    { column: 'reportedFigureId', to: idsOf(tables.reportedFigures.rows, (row) => row.id) },
    source,
  ]);
}

function checkCriteria(tables: FactTables, sources: ReadonlySet<string>): void {
  const sets = idsOf(tables.criteriaSets.rows, (row) => row.code);
  const criteria = idsOf(tables.criteria.rows, (row) => row.id);
  const source = { column: 'sourceId', to: sources } as const;
  checkReferences(tables.criteriaSets, [
    { column: 'replacesCode', to: sets },
    { column: 'nextSetCode', to: sets },
    source,
  ]);
  checkReferences(tables.passingRules, [{ column: 'criteriaSetCode', to: sets }, source]);
  checkReferences(tables.criteriaSetVersions, [{ column: 'criteriaSetCode', to: sets }]);
  checkReferences(tables.criteria, [
    { column: 'criteriaSetCode', to: sets },
    { column: 'nestedSetCode', to: sets },
    { column: 'linkedIndicatorCode', to: idsOf(tables.indicators.rows, (row) => row.code) },
    {
      column: 'parentNumber',
      to: criteria,
      keys: (row) => (row.parentNumber === null ? [] : [`${row.criteriaSetCode}/${row.parentNumber}`]),
    },
    source,
  ]);
  checkReferences(tables.criterionThresholds, [{ column: 'criterionId', to: criteria }]);
}

function checkIndicators(tables: FactTables, sources: ReadonlySet<string>): void {
  const codes = idsOf(tables.indicators.rows, (row) => row.code);
  const indicator = { column: 'indicatorCode', to: codes } as const;
  const source = { column: 'sourceId', to: sources } as const;
  const measured = new Set([
    ...tables.criteria.rows.map((row) => row.id),
    ...tables.criteriaSets.rows.map((row) => row.code),
    ...tables.components.rows.map((row) => row.code),
  ]);
  checkReferences(tables.indicators, [
    { column: 'criteriaRefs', to: measured },
    { column: 'weightIndicatorCode', to: codes },
  ]);
  checkReferences(tables.seriesBreaks, [indicator, { column: 'continuedByCode', to: codes }, source]);
  checkReferences(tables.observations, [indicator, source]);
  checkReferences(tables.targets, [indicator, source]);
  checkReferences(tables.targetScorecards, [source]);
  checkReferences(tables.statements, [{ column: 'documentSourceId', to: sources }]);
}

/** Throws a `FactError` for the first cell, of any file, that points to a row that is not there. */
export function checkFactReferences(tables: FactTables): void {
  const sources = idsOf(tables.sources.rows, (row) => row.id);
  checkProgrammes(tables, sources);
  checkFinance(tables, sources);
  checkCriteria(tables, sources);
  checkIndicators(tables, sources);
  checkConduct(tables, sources);
}
