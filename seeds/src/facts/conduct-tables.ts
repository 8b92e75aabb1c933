import { activityFigureTable, activityTable } from './activity-facts.js';
import {
  steeringCommitteeMemberTable,
  steeringCommitteeTable,
  steeringCommitteeTaskTable,
} from './committee-facts.js';
import { readFactTable } from './fact-table.js';
import { directiveTable, obstacleTable, proposalTable } from './obstacle-facts.js';
import { overlapFundTable, overlapTable } from './overlap-facts.js';
import { commitmentTable, registrationStageTable, registrationTable } from './registration-facts.js';
import { reportingScheduleTable } from './reporting-facts.js';
import { programmeSuccessionTable } from './succession-facts.js';

/** Reads the files on how the programmes are carried out. */
export function readConductTables(folder: URL) {
  return {
    registrations: readFactTable(registrationTable, folder),
    registrationStages: readFactTable(registrationStageTable, folder),
    commitments: readFactTable(commitmentTable, folder),
    reportingSchedules: readFactTable(reportingScheduleTable, folder),
    obstacles: readFactTable(obstacleTable, folder),
    proposals: readFactTable(proposalTable, folder),
    directives: readFactTable(directiveTable, folder),
    activities: readFactTable(activityTable, folder),
    activityFigures: readFactTable(activityFigureTable, folder),
    steeringCommittees: readFactTable(steeringCommitteeTable, folder),
    steeringCommitteeMembers: readFactTable(steeringCommitteeMemberTable, folder),
    steeringCommitteeTasks: readFactTable(steeringCommitteeTaskTable, folder),
    overlaps: readFactTable(overlapTable, folder),
    overlapFunds: readFactTable(overlapFundTable, folder),
    programmeSuccessions: readFactTable(programmeSuccessionTable, folder),
  };
}

/** The files on how the programmes are carried out, read and checked row by row. */
export type ConductTables = ReturnType<typeof readConductTables>;
