import { p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { type Columns, selectList } from '../reading/select-list.js';
import type { ProvenanceColumns } from './provenance.js';

/** The columns that say where a row comes from; synthetic rows have null in all but the first. */
export const provenanceColumns = {
  synthetic: p.boolean(),
  sourceId: p.text().nullable(),
  quote: p.text().nullable(),
  confidence: p.text().nullable(),
  note: p.text().nullable(),
};

/** Those columns of the table with this alias, as `provenanceOf` reads them. */
export function provenanceSelection(alias: string): Columns<keyof ProvenanceColumns> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return {
    synthetic: column('synthetic'),
    sourceId: column('source_id'),
    quote: column('quote'),
    confidence: column('confidence'),
    note: column('note'),
  };
}

/** The same as a list after `select`. */
export function selectProvenance(alias: string) {
  return selectList(provenanceSelection(alias));
}
