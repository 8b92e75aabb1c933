import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import type { AssigningAuthority } from '../target/assigning-authority.js';
import type { ScorecardResult } from './scorecard-result.js';

export const TargetScorecardEntity = defineEntity({
  name: 'TargetScorecard',
  tableName: 'target_scorecard',
  comment: 'How many of an authority’s targets a report counts as met in a year. Not a series.',
  properties: {
    id: p.text().primary(),
    unitId: p.text(),
    period: p.text(),
    assignedBy: p.text().$type<AssigningAuthority>(),
    met: p.integer(),
    total: p.integer(),
    wording: p.text(),
    result: p.text().$type<ScorecardResult>(),
    ...provenanceColumns,
  },
});
