import type { RegistrationStageFact } from '../../facts/registration-facts.js';
import type { SyntheticProvenance } from '../synthetic-provenance.js';

export type RegistrationStage = RegistrationStageFact['stage'];

/** A row of the table `programmes.registration`. */
export interface RegistrationRow extends SyntheticProvenance {
  readonly id: string;
  readonly unitId: string;
  readonly target: 'NTM_ADVANCED';
  readonly year: number;
  readonly criteriaSetCode: string;
  readonly statementId: null;
}

/** A row of the table `programmes.registration_stage`. */
export interface RegistrationStageRow extends SyntheticProvenance {
  readonly registrationId: string;
  readonly sequence: number;
  readonly stage: RegistrationStage;
  readonly reachedOn: string;
  readonly reportedOn: null;
  readonly actor: string | null;
  readonly statementId: null;
}

/** A row of the table `programmes.progress_report`. */
export interface ProgressReportRow extends SyntheticProvenance {
  readonly id: string;
  readonly scheduleCode: string;
  readonly unitId: string;
  readonly recipientUnitId: string;
  /** `2024-W05` or `2024-02`. */
  readonly period: string;
  readonly dueOn: string;
  readonly submittedOn: string | null;
}

/** A row of the table `programmes.component_area`. */
export interface ComponentAreaRow extends SyntheticProvenance {
  readonly unitId: string;
  readonly componentCode: string;
}

/** How the programmes are carried out: four tables of rows, each made while it is read. */
export interface SyntheticConduct {
  registrations(): Iterable<RegistrationRow>;
  registrationStages(): Iterable<RegistrationStageRow>;
  progressReports(): Iterable<ProgressReportRow>;
  componentAreas(): Iterable<ComponentAreaRow>;
}

/** How many rows each of them has. */
export type ExpectedConduct = Readonly<Record<keyof SyntheticConduct, number>>;
