import type { Analysis } from '../checks/analysis.ts';
import type { Exports } from '../checks/exports.ts';
import type { GroupBy } from '../checks/group-by.ts';
import type { Growth } from '../checks/growth.ts';
import type { RepresentationCount } from '../checks/representations-per-request.ts';
import type { Search } from '../checks/search.ts';
import type { Plan } from '../load/measure-contestants.ts';
import type { Measurement } from '../load/measurement.ts';
import type { LeftBehind } from '../profile/left-behind.ts';
import type { ProfileSummary } from '../profile/summarise-profile.ts';
import type { StartAndFlagship } from '../start-and-flagship.ts';

/** Everything that one run has measured. What a quick run leaves out is null. */
export interface Results {
  readonly environment: readonly string[];
  readonly plan: Plan;
  readonly provinces: number;
  /** How many questions all contestants were found to answer alike. */
  readonly compared: number;
  readonly measurements: readonly Measurement[];
  readonly statements: number;
  readonly representations: readonly RepresentationCount[];
  readonly growth: Growth | null;
  readonly groupBy: GroupBy;
  readonly search: Search;
  readonly analysis: readonly Analysis[];
  readonly exports: Exports | null;
  readonly leftBehind: readonly LeftBehind[];
  readonly profile: ProfileSummary;
  readonly starts: readonly StartAndFlagship[] | null;
}
