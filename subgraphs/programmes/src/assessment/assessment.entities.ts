import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { CriterionStatusValue } from './criterion-status/criterion-status.type.js';

/**
 * The primary key serves the criteria of some units in a year, which lie side by side in it; the index serves one
 * criterion over the country, and holds all that a count needs.
 */
export const CriterionStatusEntity = defineEntity({
  name: 'CriterionStatus',
  tableName: 'criterion_status',
  comment: 'How units stand against criteria, one row per unit, criterion and year of assessment.',
  indexes: [
    {
      name: 'criterion_status_criterion_id_year',
      properties: ['criterionId', 'year'],
      include: ['unitId', 'status', 'synthetic'],
    },
    {
      name: 'criterion_status_changed_at',
      expression:
        'create index "criterion_status_changed_at" on "programmes"."criterion_status" using brin (changed_at)',
    },
  ],
  properties: {
    unitId: p.text().primary(),
    year: p.integer().primary(),
    criterionId: p.text().primary(),
    status: p.enum(() => CriterionStatusValue),
    value: p.decimal('string').columnType('numeric').nullable(),
    valueMale: p.decimal('string').columnType('numeric').nullable(),
    valueFemale: p.decimal('string').columnType('numeric').nullable(),
    disqualified: p.boolean().nullable().comment('A disqualifying point (điểm liệt) was found in it.'),
    assessedOn: p.date().nullable().comment('Can lie in a later year than the year assessed.'),
    ...provenanceColumns,
    changedAt: p.datetime().defaultRaw('now()').comment('When the row was last written here.'),
  },
});

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

/** The tables of the wing. */
export const assessmentEntities = [CriterionStatusEntity, EvidenceEntity];
