import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { TrendArgs, trendRequest } from './trend.args.js';
import { trendsOfUnits } from './trend.reader.js';
import { Trend } from './trend.type.js';

export const trend = unitField('trend', {
  type: () => Trend,
  description:
    'One indicator over time: one value a period, how it changed, and where its series breaks. Null when the ' +
    'indicator is unknown.',
  args: TrendArgs,
  request: trendRequest,
  read: trendsOfUnits,
});
