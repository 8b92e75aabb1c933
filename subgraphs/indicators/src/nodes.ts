import { type NodeType, nodeType } from '@ntp-graph/kit';
import { indicatorsByCode } from './indicator/indicator.reader.js';
import { Indicator } from './indicator/indicator.type.js';
import { Observation } from './observation/observation.type.js';
import { observationKey } from './observation/observation-key.js';
import { observationsByKey } from './observation/observations-by-key.reader.js';
import { seriesBreaksByKey } from './series-break/series-break.reader.js';
import { SeriesBreak } from './series-break/series-break.type.js';
import { sourcesById } from './source/source.reader.js';
import { Source } from './source/source.type.js';
import { targetsByKey } from './target/target.reader.js';
import { Target } from './target/target.type.js';
import { targetScorecardsById } from './target-scorecard/target-scorecard.reader.js';
import { TargetScorecard } from './target-scorecard/target-scorecard.type.js';

/** The types of this subgraph that have an id in the whole graph. */
export const nodes: readonly NodeType[] = [
  nodeType('Indicator', Indicator, { key: 'code', read: indicatorsByCode }),
  nodeType('Observation', Observation, { key: observationKey, read: observationsByKey }),
  nodeType('Target', Target, { key: 'id', read: targetsByKey }),
  nodeType('TargetScorecard', TargetScorecard, { key: 'id', read: targetScorecardsById }),
  nodeType('SeriesBreak', SeriesBreak, { key: 'id', read: seriesBreaksByKey }),
  nodeType('Source', Source, { key: 'id', read: sourcesById }),
];
