import type { CitedSource } from '../figure/origin.js';

/** A document whose page is looked at. */
export type StatingDocument = CitedSource;

/** Something that a document states, other than a statement in its words or a value of an indicator. */
export interface Stated {
  readonly id: string;
  /** What kind of thing it is, in the reader's language. */
  readonly kind: string;
  readonly what: string;
  /** Text as it reads; a number is an amount in đồng. */
  readonly value: string | number | null;
  readonly period: string | null;
  readonly quote: string | null;
}

/** The same before it is known whether the document in question states it. */
export interface Citing extends Omit<Stated, 'quote'> {
  readonly provenance: {
    readonly quote: string | null;
    readonly source: { readonly id: string } | null;
  };
}

/** What of all this one document states. */
export function statedIn(document: string, all: readonly Citing[]): readonly Stated[] {
  return all
    .filter(({ provenance }) => provenance.source?.id === document)
    .map(({ provenance, ...stated }) => ({ ...stated, quote: provenance.quote }));
}

/** Several names or days as one text; what is missing is left out. */
export function joined(parts: readonly (string | number | null | undefined)[], between = ', '): string {
  return parts.filter((part) => part != null && part !== '').join(between);
}

/** Two years as one text. */
export function yearsText(start: number | null, end: number | null): string | null {
  if (start === null || start === end) return start === null ? null : String(start);
  return `${start}–${end ?? ''}`;
}
