import type { Confidence } from '@ntp-graph/kit';

/** The threshold of a criterion in one region or commune group; a null value is one that is not verified. */
export interface AreaThreshold {
  /** Id of a criteria region, or of a commune group. */
  readonly area: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly value: number | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}
