import { defineEntity, p } from '@mikro-orm/core';

/**
 * The people of units, copied one way from what the loader publishes to indicators: what money per head is divided by.
 * Like observations they are never overwritten: a revision is one more row with a later day of publication.
 */
export const PopulationEntity = defineEntity({
  name: 'Population',
  tableName: 'population',
  comment: 'Copy of the published average population of units, revisions included.',
  uniques: [
    {
      name: 'population_key',
      expression:
        'create unique index "population_key" on "finance"."population" (unit_id, year, publisher, published_on) ' +
        'include (people, synthetic) nulls not distinct',
    },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    unitId: p.text(),
    year: p.integer(),
    publisher: p.text(),
    publishedOn: p.date().nullable(),
    people: p.decimal('string').columnType('numeric'),
    synthetic: p.boolean(),
  },
});
