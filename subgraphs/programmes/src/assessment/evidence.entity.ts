import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/**
 * The published observations that criteria rest on, copied one way from what the loader publishes to indicators, with
 * the key they have there. Like observations they are never overwritten: a revision is one more row with a later day
 * of publication. What an assessment recorded is in `criterion_status`; the two are compared, never reconciled.
 */
export const EvidenceEntity = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  comment: 'Copy of the published observations of units that criteria are linked to, revisions included.',
  checks: [{ name: 'evidence_sex', expression: "sex = any(array['T', 'M', 'F'])" }],
  properties: {
    unitId: p.text().primary(),
    year: p.integer().primary().comment('The year that the observation is about.'),
    indicatorCode: p.text().primary(),
    sex: p.text().primary(),
    publisher: p.text().primary(),
    publishedOn: p.date().primary(),
    value: p.decimal('string').columnType('numeric'),
    ...provenanceColumns,
  },
});
