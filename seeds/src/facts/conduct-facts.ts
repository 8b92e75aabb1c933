import {
  type ActivityFact,
  type ActivityFigureFact,
  activityFacts,
  activityFigureFacts,
} from './activity-facts.js';
import {
  type SteeringCommitteeFact,
  type SteeringCommitteeMemberFact,
  type SteeringCommitteeTaskFact,
  steeringCommitteeTaskFacts,
} from './committee-facts.js';
import type { ConductTables } from './conduct-tables.js';
import {
  type DirectiveFact,
  directiveFacts,
  type ObstacleFact,
  obstacleFacts,
  type ProposalFact,
  proposalFacts,
} from './obstacle-facts.js';
import type { OverlapFact, OverlapFundFact } from './overlap-facts.js';
import { cited } from './provenance-cells.js';
import {
  type CommitmentFact,
  type RegistrationFact,
  type RegistrationStageFact,
  registrationFacts,
} from './registration-facts.js';
import type { ReportingScheduleFact } from './reporting-facts.js';
import { statedRows } from './stated-cells.js';
import type { StatementFact } from './statement-facts.js';
import type { ProgrammeSuccessionFact } from './succession-facts.js';

/** How the programmes are carried out, as documents tell. */
export interface ConductFacts {
  readonly registrations: readonly RegistrationFact[];
  readonly registrationStages: readonly RegistrationStageFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly reportingSchedules: readonly ReportingScheduleFact[];
  readonly obstacles: readonly ObstacleFact[];
  readonly proposals: readonly ProposalFact[];
  readonly directives: readonly DirectiveFact[];
  readonly activities: readonly ActivityFact[];
  readonly activityFigures: readonly ActivityFigureFact[];
  readonly steeringCommittees: readonly SteeringCommitteeFact[];
  readonly steeringCommitteeMembers: readonly SteeringCommitteeMemberFact[];
  readonly steeringCommitteeTasks: readonly SteeringCommitteeTaskFact[];
  readonly overlaps: readonly OverlapFact[];
  readonly overlapFunds: readonly OverlapFundFact[];
  readonly programmeSuccessions: readonly ProgrammeSuccessionFact[];
}

/** The rows of those files, each with the words of the statement that it rests on. */
export function conductFacts(tables: ConductTables, statements: readonly StatementFact[]): ConductFacts {
  return {
    registrations: registrationFacts(tables.registrations, statements),
    registrationStages: statedRows(tables.registrationStages, statements),
    commitments: statedRows(tables.commitments, statements),
    reportingSchedules: statedRows(tables.reportingSchedules, statements),
    obstacles: obstacleFacts(tables.obstacles, statements),
    proposals: proposalFacts(tables.proposals, statements),
    directives: directiveFacts(tables.directives, statements),
    activities: activityFacts(tables.activities, statements),
    activityFigures: activityFigureFacts(tables.activityFigures, statements),
    steeringCommittees: statedRows(tables.steeringCommittees, statements),
    steeringCommitteeMembers: statedRows(tables.steeringCommitteeMembers, statements),
    steeringCommitteeTasks: steeringCommitteeTaskFacts(tables.steeringCommitteeTasks, statements),
    overlaps: cited(tables.overlaps.rows),
    overlapFunds: cited(tables.overlapFunds.rows),
    programmeSuccessions: cited(tables.programmeSuccessions.rows),
  };
}
