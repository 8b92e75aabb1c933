import { addDays } from '../../calendar.js';
import type { RandomStream } from '../random/random-stream.js';
import type { ProcurementMilestoneRow, ProcurementStage } from '../synthetic-data-set.js';

/** How many days each stage is given. */
const DAYS: readonly (readonly [stage: ProcurementStage, days: number])[] = [
  ['PLANNING', 45],
  ['TENDER', 30],
  ['AWARD', 45],
  ['CONTRACT', 20],
  ['IMPLEMENTATION', 180],
];

const STUCK_SHARE = 1 / 12;

/** The ends of the stages of a package, due and met. A stage begins when the one before has ended. */
export function stagesOf(
  begins: string,
  stream: RandomStream,
): readonly Omit<ProcurementMilestoneRow, 'packageId'>[] {
  const stuckAt = stream.uniform() < STUCK_SHARE ? stream.integer(0, DAYS.length - 1) : DAYS.length;
  let dueDate = begins;
  let met = begins;
  return DAYS.map(([stage, days], place) => {
    dueDate = addDays(dueDate, days);
    // Most stages take a little longer than they are given, some more than twice as long.
    met = addDays(met, Math.round(days * (0.8 + 1.5 * stream.uniform() ** 2)));
    return { stage, dueDate, dateMet: place < stuckAt ? met : null };
  });
}
