import type { ErrorCode } from '@ntp-graph/kit';
import type { AnswerError } from '../answering/json-answer.js';
import type { TablePlan } from '../table/table-plan.js';

/** What the thread that writes files is told first: an answer as JSON text. */
export interface GivenAnswer {
  readonly answer: string | Uint8Array;
}

/** What it says of the answer. */
export interface ReadAnswer {
  readonly errors: readonly AnswerError[];
  /** The fields that hold synthetic figures, by coordinate. */
  readonly synthetic: readonly string[];
}

/** What it is asked to make of it then. */
export interface WantedFile {
  readonly format: string;
  readonly plans: readonly TablePlan[];
  readonly areAllSynthetic: boolean;
}

/** The file, or why there is none: `code` and `message` are for the client, a failure is a fault of ours. */
export type MadeFile =
  | { readonly body: Uint8Array<ArrayBuffer>; readonly tag: string }
  | { readonly code: ErrorCode; readonly message: string }
  | { readonly failure: unknown };
