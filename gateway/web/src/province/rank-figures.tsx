import type { UnitTrendQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';

type Rank = NonNullable<NonNullable<UnitTrendQuery['unit']>['rank']>;
type End = Rank['bestObservation'];

/** The best, middle and worst values of a rank as numbers that open their sources. */
export function rankFigures(
  rank: Rank,
  label: string,
  write: (value: number | null) => string,
): Readonly<Record<'best' | 'median' | 'worst', ReactNode>> {
  const { period, best, median, worst, bestObservation, worstObservation, provenance } = rank;
  const end = (value: number | null, observation: End) => (
    <Figure
      details={
        value === null
          ? null
          : {
              label: observation?.unit?.name ?? label,
              value: write(value),
              origin: observation?.provenance ?? provenance,
              publisher: observation?.publisher,
              publishedOn: observation?.publishedOn,
              period,
            }
      }
    />
  );
  return {
    best: end(best, bestObservation),
    median: end(median, null),
    worst: end(worst, worstObservation),
  };
}
