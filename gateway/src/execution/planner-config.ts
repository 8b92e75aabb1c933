import { PlatformError } from '@ntp-graph/kit';

/**
 * How many ways through the subgraphs the planner looks at for one field. Fields of units that are reached through
 * units of other subgraphs multiply them: without a limit one such request can take all memory. The published
 * operations need less than a tenth of this.
 */
const mostPaths = 1000;

/** What Apollo's planner is told. */
export const plannerConfig = { debug: { pathsLimit: mostPaths } };

/** The planner's own words where it met the limit, with the field in the middle. */
const tooMany = /^Too many options generated for (\w+)/;

/** What a client is told where the planner threw: its error, or ours where it met its limit. */
export function plannerError(error: unknown): unknown {
  const field = error instanceof Error ? tooMany.exec(error.message)?.[1] : undefined;
  if (field === undefined) return error;
  return new PlatformError(
    'OPERATION_TOO_COMPLEX',
    `There are more than ${mostPaths} ways to answer "${field}"; expected fewer steps from unit to unit on the way ` +
      'to it, or fewer fields and fragments there.',
  );
}
