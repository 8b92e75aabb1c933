import type { Execution } from './execution.js';
import type { StoredAnswer } from './stored-answer.js';

/** An answer to a request: ready to be sent, or as it was executed. */
export type Answer =
  | { readonly kind: 'ready'; readonly stored: StoredAnswer }
  | { readonly kind: 'executed'; readonly execution: Execution };
