import { checkReferences, type FactReference } from './fact-reference.js';
import type { FactTables } from './fact-tables.js';
import { obstacleId } from './obstacle-facts.js';
import { registrationFacts } from './registration-facts.js';
import { statementFacts } from './statement-facts.js';

interface PartOfProgramme {
  readonly programmeCode: string | null;
  readonly componentCode: string | null;
}

/** A component that a row names is one of the programme that it names. */
function partOfProgramme(tables: FactTables): readonly FactReference<PartOfProgramme>[] {
  const parts = new Set(tables.components.rows.map((row) => `${row.programmeCode} ${row.code}`));
  return [
    { column: 'programmeCode', to: new Set(tables.programmes.rows.map(({ code }) => code)) },
    {
      column: 'componentCode',
      to: parts,
      keys: (row) => (row.componentCode === null ? [] : [`${row.programmeCode} ${row.componentCode}`]),
    },
  ];
}

function checkRegistrations(tables: FactTables): void {
  const registrations = new Set(
    registrationFacts(tables.registrations, statementFacts(tables.statements)).map(({ id }) => id),
  );
  const sets = new Set(tables.criteriaSets.rows.map(({ code }) => code));
  checkReferences(tables.registrations, [{ column: 'criteriaSetCode', to: sets }]);
  checkReferences(tables.registrationStages, [{ column: 'registrationId', to: registrations }]);
  checkReferences(tables.commitments, [{ column: 'registrationId', to: registrations }]);
}

function checkObstacles(tables: FactTables): void {
  const obstacles = new Set(tables.obstacles.rows.map(obstacleId));
  const proposals = new Set(tables.proposals.rows.map(({ statementId }) => statementId));
  const directives = new Set(tables.directives.rows.map(({ statementId }) => statementId));
  const answered = { column: 'obstacleIds', to: obstacles } as const;
  checkReferences(tables.obstacles, [
    ...partOfProgramme(tables),
    { column: 'criterionId', to: new Set(tables.criteria.rows.map(({ id }) => id)) },
  ]);
  checkReferences(tables.proposals, [answered]);
  checkReferences(tables.directives, [answered, { column: 'proposalIds', to: proposals }]);
  checkReferences(tables.steeringCommitteeTasks, [{ column: 'directiveId', to: directives }]);
}

function checkCommittees(tables: FactTables): void {
  const committee = {
    column: 'committeeCode',
    to: new Set(tables.steeringCommittees.rows.map(({ code }) => code)),
  } as const;
  checkReferences(tables.steeringCommitteeMembers, [committee]);
  checkReferences(tables.steeringCommitteeTasks, [committee]);
}

function checkStructure(tables: FactTables, sources: ReadonlySet<string>): void {
  const source = { column: 'sourceId', to: sources } as const;
  const programmes = new Set(tables.programmes.rows.map(({ code }) => code));
  const components = new Set(tables.components.rows.map(({ code }) => code));
  checkReferences(tables.overlaps, [source]);
  checkReferences(tables.overlapFunds, [
    { column: 'overlapCode', to: new Set(tables.overlaps.rows.map(({ code }) => code)) },
    { column: 'componentCode', to: components },
    source,
  ]);
  checkReferences(tables.programmeSuccessions, [
    { column: 'predecessorCode', to: programmes },
    { column: 'predecessorComponentCode', to: components },
    { column: 'successorCode', to: programmes },
    { column: 'successorComponentCode', to: components },
    source,
  ]);
}

/** Throws a `FactError` for the first cell, of the files on conduct, that points to a row that is not there. */
export function checkConduct(tables: FactTables, sources: ReadonlySet<string>): void {
  const programme = {
    column: 'programmeCode',
    to: new Set(tables.programmes.rows.map(({ code }) => code)),
  } as const;
  checkRegistrations(tables);
  checkObstacles(tables);
  checkReferences(tables.reportingSchedules, [programme]);
  checkReferences(tables.activities, partOfProgramme(tables));
  checkReferences(tables.activityFigures, [
    { column: 'activityCode', to: new Set(tables.activities.rows.map(({ code }) => code)) },
  ]);
  checkCommittees(tables);
  checkStructure(tables, sources);
}
