import { activityFigureTable, activityTable } from './activity-facts.js';
import {
  steeringCommitteeMemberTable,
  steeringCommitteeTable,
  steeringCommitteeTaskTable,
} from './committee-facts.js';
import type { ReadTable } from './fact-table.js';
import { directiveTable, obstacleTable, proposalTable } from './obstacle-facts.js';
import { overlapFundTable, overlapTable } from './overlap-facts.js';
import { commitmentTable, registrationStageTable, registrationTable } from './registration-facts.js';
import { reportingScheduleTable } from './reporting-facts.js';
import { programmeSuccessionTable } from './succession-facts.js';

/** Reads the files on how the programmes are carried out. */
export function readConductTables(read: ReadTable) {
  return {
    registrations: read(registrationTable),
    registrationStages: read(registrationStageTable),
    commitments: read(commitmentTable),
    reportingSchedules: read(reportingScheduleTable),
    obstacles: read(obstacleTable),
    proposals: read(proposalTable),
    directives: read(directiveTable),
    activities: read(activityTable),
    activityFigures: read(activityFigureTable),
    steeringCommittees: read(steeringCommitteeTable),
    steeringCommitteeMembers: read(steeringCommitteeMemberTable),
    steeringCommitteeTasks: read(steeringCommitteeTaskTable),
    overlaps: read(overlapTable),
    overlapFunds: read(overlapFundTable),
    programmeSuccessions: read(programmeSuccessionTable),
  };
}

/** The files on how the programmes are carried out, read and checked row by row. */
export type ConductTables = ReturnType<typeof readConductTables>;
