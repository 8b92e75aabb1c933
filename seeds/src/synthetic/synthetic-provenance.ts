import type { SyntheticProvenance } from './synthetic-data-set.js';

/** What every row of the generator says of itself. */
export const SYNTHETIC_PROVENANCE: SyntheticProvenance = {
  synthetic: true,
  sourceId: null,
  quote: null,
  confidence: null,
  note: null,
};
