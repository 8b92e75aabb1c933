import { addDays } from '../../calendar.js';
import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import type { RandomStream } from '../random/random-stream.js';
import type { RegistrationStage } from './conduct-rows.js';

/** A stage that a registration reached. */
export interface CourseStage {
  readonly stage: RegistrationStage;
  readonly on: string;
  readonly actor: string | null;
}

interface Step {
  readonly stage: RegistrationStage;
  readonly actor: string;
  /** Days after the step before it: at least and at most. */
  readonly after: readonly [least: number, most: number];
}

/** From the first day of the year registered for: registered in its first weeks, judged at its end and after. */
const STEPS: readonly Step[] = [
  { stage: 'REGISTERED', actor: 'UBND xã', after: [14, 75] },
  { stage: 'SELF_ASSESSED', actor: 'UBND xã', after: [215, 260] },
  { stage: 'VERIFIED', actor: 'UBND cấp huyện', after: [20, 45] },
  { stage: 'APPRAISED', actor: 'Hội đồng thẩm định cấp tỉnh', after: [20, 60] },
  { stage: 'RECOGNISED', actor: 'UBND cấp tỉnh', after: [10, 40] },
];

/** Of ten registrations about seven are recognised; the others come to a stop on the way. */
const SHARE_RECOGNISED = 0.7;
/** Of a hundred recognised about two lose it within the next year. */
const SHARE_REVOKED = 0.02;

/** The stages that a registration for a year reaches by chance, in a legal order. */
export function registrationCourse(year: number, chance: RandomStream): readonly CourseStage[] {
  const isRecognised = chance.uniform() < SHARE_RECOGNISED;
  const steps = isRecognised ? STEPS : STEPS.slice(0, chance.integer(2, 4));
  const stages: CourseStage[] = [];
  let on = `${year}-01-01`;
  for (const { stage, actor, after } of steps) {
    on = addDays(on, chance.integer(...after));
    stages.push({ stage, on, actor });
  }
  if (!isRecognised) return [...stages, { stage: 'LAPSED', on: lapseDay(year), actor: null }];
  const revokedOn = addDays(on, chance.integer(120, 360));
  // Of a commune that is no more nothing is revoked.
  if (chance.uniform() >= SHARE_REVOKED || revokedOn > LAST_DAY_OF_2004) return stages;
  return [...stages, { stage: 'REVOKED', on: revokedOn, actor: 'UBND cấp tỉnh' }];
}

// What was not recognised by the middle of the next year is over; in 2025 that is the last day of the old communes.
function lapseDay(year: number): string {
  const day = `${year + 1}-06-30`;
  return day < LAST_DAY_OF_2004 ? day : LAST_DAY_OF_2004;
}
