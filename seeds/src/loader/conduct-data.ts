import type { ConductFacts } from '../facts/conduct-facts.js';
import type { SyntheticDataSet } from '../synthetic/synthetic-data-set.js';
import type { TableRows } from './data-to-load.js';

function facts(table: string, rows: readonly object[]): TableRows {
  return { table, rows, expected: rows.length };
}

/** What our generator adds to a table of facts: the same columns, flagged. */
function made(table: string, rows: Iterable<object>, expected: number): TableRows {
  return { table, rows, expected };
}

/** The tables on how the programmes are carried out: the facts, and what the generator adds to them. */
export function conductData(cited: ConductFacts, synthetic: SyntheticDataSet | null): readonly TableRows[] {
  return [
    facts('registration', cited.registrations),
    facts('registration_stage', cited.registrationStages),
    facts('commitment', cited.commitments),
    facts('reporting_schedule', cited.reportingSchedules),
    facts('obstacle', cited.obstacles),
    facts('proposal', cited.proposals),
    facts('directive', cited.directives),
    facts('activity', cited.activities),
    facts('activity_figure', cited.activityFigures),
    facts('steering_committee', cited.steeringCommittees),
    facts('steering_committee_member', cited.steeringCommitteeMembers),
    facts('steering_committee_task', cited.steeringCommitteeTasks),
    facts('overlap', cited.overlaps),
    facts('overlap_fund', cited.overlapFunds),
    facts('programme_succession', cited.programmeSuccessions),
    ...(synthetic ? syntheticData(synthetic) : []),
  ];
}

function syntheticData(synthetic: SyntheticDataSet): readonly TableRows[] {
  const { expected } = synthetic;
  return [
    made('registration', synthetic.registrations(), expected.registrations),
    made('registration_stage', synthetic.registrationStages(), expected.registrationStages),
    made('progress_report', synthetic.progressReports(), expected.progressReports),
    made('component_area', synthetic.componentAreas(), expected.componentAreas),
  ];
}
