import { randomStream } from '../random/random-stream.js';
import type { ShareSpec } from './indicator-spec.js';

/** A figure published anew, which stands beside the first one and takes nothing back. */
export interface Revision {
  /** In percentage points; downwards. */
  readonly change: number;
  readonly publishedOn: string;
}

/** Supposed, to have revisions at all: cards held twice leave the register of health insurance in mid-year. */
const REVISED = { code: 'BHYT_COV', share: 0.02, day: '06-30', least: 0.4, most: 2 } as const;

/** How the annual figure of a commune was revised; null for most. */
export function revisionOf(
  { code }: ShareSpec,
  unitId: string,
  year: number,
  seedNumber: number,
): Revision | null {
  if (code !== REVISED.code) return null;
  const stream = randomStream(seedNumber, unitId, `${code}/revision/${year}`);
  if (stream.uniform() >= REVISED.share) return null;
  const size = REVISED.least + (REVISED.most - REVISED.least) * stream.uniform();
  return { change: -size, publishedOn: `${year + 1}-${REVISED.day}` };
}
