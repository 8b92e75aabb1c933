import type { ErrorCode } from '@ntp-graph/kit';
import { PlatformError } from '@ntp-graph/kit/values';
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

/** Why there is no file: `code` and `message` are for the client, a failure is a fault of ours. */
export type NoFile = { readonly code: ErrorCode; readonly message: string } | { readonly failure: unknown };

/** The file, or why there is none. */
export type MadeFile = { readonly body: Uint8Array<ArrayBuffer>; readonly tag: string } | NoFile;

/** What the thread that writes a file of many pages is started with. */
export interface PagedFile {
  readonly format: string;
  readonly plan: TablePlan;
}

/** A page that it is given: an answer without errors as JSON text; null after the last. */
export type GivenPage = { readonly text: string; readonly areAllSynthetic: boolean } | null;

/** What a page adds to the file, or why it breaks off. */
export type WrittenPage = { readonly body: Uint8Array<ArrayBuffer> } | NoFile;

/** What a thread says of an error. */
export function toldOfError(error: unknown): NoFile {
  if (!(error instanceof PlatformError)) return { failure: error };
  return { code: error.extensions.code as ErrorCode, message: error.message };
}

/** @throws what was told, as the error that it was */
export function throwTold(told: NoFile): never {
  throw 'failure' in told ? told.failure : new PlatformError(told.code, told.message);
}
