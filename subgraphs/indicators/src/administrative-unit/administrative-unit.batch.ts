import type { BatchType } from '@ntp-graph/kit';
import { latestObservationsOfUnits } from '../observation/latest-observations.reader.js';
import {
  type LatestObservationsArgs,
  latestObservationsRequest,
} from '../observation/latest-observations-request.js';
import { type UnitObservationsArgs, unitObservationsRequest } from '../observation/unit-observations.args.js';
import { observationsOfUnits } from '../observation/unit-observations.reader.js';
import { type RankArgs, rankRequest } from '../rank/rank.args.js';
import { ranksOfUnits } from '../rank/rank.reader.js';
import { type UnitTargetsArgs, unitTargetsRequest } from '../target/target.args.js';
import { targetsOfUnits } from '../target/target.reader.js';
import { type TrendArgs, trendRequest } from '../trend/trend.args.js';
import { trendsOfUnits } from '../trend/trend.reader.js';

/** What indicators adds to units, for many of them at once. */
export const administrativeUnitBatch: BatchType = {
  key: 'id',
  fields: {
    observations: (context, ids, args: UnitObservationsArgs) =>
      observationsOfUnits(context, ids, unitObservationsRequest(args)),
    latestObservations: (context, ids, args: LatestObservationsArgs, asked) =>
      latestObservationsOfUnits(context, ids, latestObservationsRequest(args), asked),
    trend: (context, ids, args: TrendArgs) => trendsOfUnits(context, ids, trendRequest(args)),
    rank: (context, ids, args: RankArgs) => ranksOfUnits(context, ids, rankRequest(args)),
    targets: (context, ids, args: UnitTargetsArgs) => targetsOfUnits(context, ids, unitTargetsRequest(args)),
  },
};
