import { p } from '@mikro-orm/core';
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

const provenanceNames = Object.keys(provenanceColumns) as readonly (keyof ProvenanceColumns)[];

/** The columns that a field `provenance`, and each field of it, is made of. */
export const provenanceByField: Readonly<Record<string, readonly (keyof ProvenanceColumns)[]>> = {
  provenance: provenanceNames,
  'provenance.synthetic': ['synthetic'],
  'provenance.quote': ['quote'],
  'provenance.confidence': ['confidence'],
  'provenance.note': ['note'],
  'provenance.source': ['sourceId'],
};

/** Those columns of the table with this alias, as `provenanceOf` reads them. */
export function provenanceSelection(alias: string): Columns<keyof ProvenanceColumns> {
  return {
    synthetic: `${alias}.synthetic`,
    sourceId: `${alias}.source_id`,
    quote: `${alias}.quote`,
    confidence: `${alias}.confidence`,
    note: `${alias}.note`,
  };
}

/** The same as a list after `select`. */
export function selectProvenance(alias: string) {
  return selectList(provenanceSelection(alias));
}
