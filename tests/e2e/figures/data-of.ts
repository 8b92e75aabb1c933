import type { Json } from '../../support/ask.js';

/** Asks the running platform over HTTP; an error in the answer fails the test. */
export type DataOf = (query: string) => Promise<Json>;
