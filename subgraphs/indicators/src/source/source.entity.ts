import { defineEntity, p } from '@mikro-orm/core';
import type { SourceKind } from './source-kind.js';

export const SourceEntity = defineEntity({
  name: 'Source',
  tableName: 'source',
  comment: 'Documents that figures were read in. The other subgraphs know them by id only.',
  properties: {
    id: p.text().primary(),
    title: p.text(),
    titlePrinted: p.text().nullable(),
    publisher: p.text(),
    publishedOn: p.date().nullable(),
    url: p.text().nullable(),
    kind: p.text().$type<SourceKind>(),
  },
});
