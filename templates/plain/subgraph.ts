import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

// Put your database in place of this file.
const text = read('figures.csv');
const figures = text
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([unitId, year, count]) => ({ unitId, year: Number(year), count: Number(count) }));

/** Another one whenever the data are others: the gateway keeps an answer only as long as this stays the same. */
export const version = createHash('sha256').update(text).digest('hex');

export const schema = buildSubgraphSchema([
  {
    typeDefs: parse(read('subgraph.graphql')),
    resolvers: {
      Query: {
        __camel__LastYear: () => (figures.length > 0 ? Math.max(...figures.map(({ year }) => year)) : null),
      },
      AdministrativeUnit: {
        // Called once for each unit of a list: with a database, read all of them at once (npm package dataloader).
        __resolveReference: ({ unitId }: { unitId: string }) => ({ unitId }),
        __camel__Figures: ({ unitId }: { unitId: string }, { year }: { year?: number | null }) =>
          figures.filter((figure) => figure.unitId === unitId && (year == null || figure.year === year)),
      },
    },
  },
]);
