import type { ProgrammeLeadAgency } from './lead-agency.type.js';

/** Whether a ministry is in charge on a day; one whose first day is unknown is from the beginning. */
export function isInCharge({ from, to }: Pick<ProgrammeLeadAgency, 'from' | 'to'>, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
