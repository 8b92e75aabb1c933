import { p } from '@mikro-orm/core';

/** The columns that say where a row comes from. */
export const provenanceColumns = {
  synthetic: p.boolean(),
  sourceId: p.text().nullable(),
  quote: p.text().nullable(),
  confidence: p.text().nullable(),
  note: p.text().nullable(),
};
