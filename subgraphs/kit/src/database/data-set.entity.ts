import { defineEntity, p } from '@mikro-orm/core';

/**
 * What has been loaded into a subgraph's schema, and how often each table was written to. Written in the transaction
 * that loads or writes, so it never lies. Row `seed` is the loader's mark; the others are named after tables.
 */
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
