import type { QueryPlan } from '@apollo/query-planner';
import type { ErrorCode } from '@ntp-graph/kit';

/** What the thread that plans is asked for. */
export interface AskedPlan {
  readonly text: string;
  readonly operationName: string | undefined;
}

/** What it answers: the plan, why there is none, or what went wrong. */
export type MadePlan =
  | { readonly plan: QueryPlan }
  | { readonly code: ErrorCode; readonly message: string }
  | { readonly failure: unknown };
