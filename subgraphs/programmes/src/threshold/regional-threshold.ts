import type { Confidence } from '@ntp-graph/kit';

/** The threshold of a criterion in one region; a null value is one that is not verified. */
export interface RegionalThreshold {
  readonly regionId: string;
  readonly value: number | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}
