import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const PassingRuleEntity = defineEntity({
  name: 'PassingRule',
  tableName: 'passing_rule',
  comment: 'What it takes to pass a set. A set without a row is passed by meeting each of its criteria.',
  properties: {
    criteriaSetCode: p.text().primary(),
    minimumTotalShare: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Of the maximum, 0 to 1.'),
    minimumShareEach: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Of each maximum, 0 to 1.'),
    disqualifyingPoints: p.boolean().comment('Whether one disqualifying point (điểm liệt) fails the set.'),
    validYears: p.integer().nullable().comment('How many years a result holds; null: only its own.'),
    basicallyMetWithin: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Share of a threshold within which a shortfall is "cơ bản đạt"; null: no document says.'),
    ...provenanceColumns,
  },
});
