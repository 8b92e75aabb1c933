import { registerEnumType } from 'type-graphql';

/** How far a registration has come. */
export enum RegistrationStage {
  REGISTERED = 'REGISTERED',
  SELF_ASSESSED = 'SELF_ASSESSED',
  VERIFIED = 'VERIFIED',
  APPRAISED = 'APPRAISED',
  RECOGNISED = 'RECOGNISED',
  REVOKED = 'REVOKED',
  LAPSED = 'LAPSED',
}

registerEnumType(RegistrationStage, {
  name: 'RegistrationStage',
  description:
    'How far a registration has come on the way of 18/2022/QĐ-TTg (2022-08-02): each stage follows the one before it. ' +
    'It can lapse from any of them, and only a recognition can be revoked.',
  valuesConfig: {
    REGISTERED: { description: 'Đăng ký: the commune registered for a year.' },
    SELF_ASSESSED: { description: 'Tự đánh giá: the commune judged itself and asked its people.' },
    VERIFIED: { description: 'Thẩm tra: the district checked the dossier.' },
    APPRAISED: { description: 'Thẩm định: the appraisal council voted.' },
    RECOGNISED: { description: 'Công nhận: recognised by decision, and published.' },
    REVOKED: { description: 'Thu hồi: the recognition was taken back.' },
    LAPSED: {
      description: 'Ended otherwise: not recognised for the year registered, or the unit ceased to be.',
    },
  },
});

const { REGISTERED, SELF_ASSESSED, VERIFIED, APPRAISED, RECOGNISED, REVOKED, LAPSED } = RegistrationStage;

const next: Readonly<Record<RegistrationStage, readonly RegistrationStage[]>> = {
  REGISTERED: [SELF_ASSESSED, LAPSED],
  SELF_ASSESSED: [VERIFIED, LAPSED],
  VERIFIED: [APPRAISED, LAPSED],
  APPRAISED: [RECOGNISED, LAPSED],
  RECOGNISED: [REVOKED, LAPSED],
  REVOKED: [],
  LAPSED: [],
};

/**
 * Whether a registration may pass from one stage to another; null is before the first. The order is that of
 * 18/2022/QĐ-TTg; the database holds new rows to it.
 *
 * @example
 * mayFollow(RegistrationStage.APPRAISED, RegistrationStage.RECOGNISED) // true
 * // insert into programmes.registration_stage … : trigger legal_stages
 */
export function mayFollow(previous: RegistrationStage | null, stage: RegistrationStage): boolean {
  return previous === null ? stage === REGISTERED : next[previous].includes(stage);
}

/** A stage and the days that tell since when it holds. */
export interface DatedStage {
  readonly stage: RegistrationStage;
  /** The day it was reached; null when no document states it. */
  readonly on: string | null;
  /** The day by which it had been reached, where only that is known. */
  readonly reportedOn: string | null;
}

/** The day from which a stage counts: when it was reached, or when it is first reported to have been. */
function countsFrom({ on, reportedOn }: DatedStage): string {
  return on ?? reportedOn ?? '';
}

/** Whether stages, in their order, are a way that the law knows, each no earlier than the one before it. */
export function isLegalCourse(stages: readonly DatedStage[]): boolean {
  return stages.every((stage, index) => {
    const previous = stages[index - 1];
    if (previous && countsFrom(stage) < countsFrom(previous)) return false;
    return mayFollow(previous?.stage ?? null, stage.stage);
  });
}

/** The stage on a day, of stages in their order; null before the first. */
export function stageOn(stages: readonly DatedStage[], day: string): RegistrationStage | null {
  return stages.findLast((stage) => countsFrom(stage) <= day)?.stage ?? null;
}
