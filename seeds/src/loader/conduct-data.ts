import type { ConductFacts } from '../facts/conduct-facts.js';
import type { SyntheticDataSet } from '../synthetic/synthetic-data-set.js';
import { type TableRows, tableRows } from './table-rows.js';

/** What our generator adds to a table of facts: the same columns, flagged. */
function made(table: string, rows: Iterable<object>, expected: number): TableRows {
  return { table, rows, expected };
}

/** The tables on how the programmes are carried out: the facts, and what the generator adds to them. */
export function conductData(cited: ConductFacts, synthetic: SyntheticDataSet | null): readonly TableRows[] {
  return [
    tableRows('registration', cited.registrations),
    tableRows('registration_stage', cited.registrationStages),
    tableRows('commitment', cited.commitments),
    tableRows('reporting_schedule', cited.reportingSchedules),
    tableRows('obstacle', cited.obstacles),
    tableRows('proposal', cited.proposals),
    tableRows('directive', cited.directives),
    tableRows('activity', cited.activities),
    tableRows('activity_figure', cited.activityFigures),
    tableRows('steering_committee', cited.steeringCommittees),
    tableRows('steering_committee_member', cited.steeringCommitteeMembers),
    tableRows('steering_committee_task', cited.steeringCommitteeTasks),
    tableRows('overlap', cited.overlaps),
    tableRows('overlap_fund', cited.overlapFunds),
    tableRows('programme_succession', cited.programmeSuccessions),
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
