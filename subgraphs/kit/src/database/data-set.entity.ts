import { defineEntity, p } from '@mikro-orm/core';

/** What has been loaded into a subgraph's schema. Written in the transaction that loads it, so it never lies. */
export const DataSet = defineEntity({
  name: 'DataSet',
  tableName: 'data_set',
  comment: 'What has been loaded here, and the version that a write bumps.',
  properties: {
    name: p.text().primary(),
    version: p.bigint('number').default(1),
    scale: p.text().nullable(),
    seedNumber: p.integer().nullable(),
    loadedAt: p.datetime().defaultRaw('now()'),
  },
});
