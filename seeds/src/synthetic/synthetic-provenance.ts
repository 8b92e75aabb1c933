/** The provenance of a row that no document states. */
export interface SyntheticProvenance {
  readonly synthetic: true;
  readonly sourceId: null;
  readonly quote: null;
  readonly confidence: null;
  readonly note: null;
  readonly noteVi: null;
}

/** What every row of the generator says of itself. */
export const SYNTHETIC_PROVENANCE: SyntheticProvenance = {
  synthetic: true,
  sourceId: null,
  quote: null,
  confidence: null,
  note: null,
  noteVi: null,
};
