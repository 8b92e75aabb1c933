import type { SubgraphDefinition } from '@ntp-graph/kit';
import type { AvailableIndicator } from './availability/available-indicators.field.js';
import type { Comparison, ComparisonCell } from './comparison/comparison.type.js';
import type { Trend, TrendPoint } from './trend/trend.type.js';

type Valued = Pick<TrendPoint | ComparisonCell, 'observation' | 'restatement'>;

function isSynthetic({ observation, restatement }: Valued): boolean {
  return (observation ?? restatement)?.provenance.synthetic ?? false;
}

/** Types made of observations that have no provenance of their own. */
export const figures = {
  TrendPoint: isSynthetic,
  ComparisonCell: isSynthetic,
  Trend: ({ points }: Trend) => points.some(isSynthetic),
  Comparison: ({ rows }: Comparison) => rows.some(({ cells }) => cells.some(isSynthetic)),
  AvailableIndicator: ({ syntheticCount }: AvailableIndicator) => syntheticCount > 0,
} satisfies SubgraphDefinition['figures'];
