import { pgliteServer, restrictedClasses } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { allSubgraphs } from '../local-subgraphs.js';

const subgraphs = allSubgraphs(pgliteServer());

const declared = subgraphs.flatMap(({ name, batchFields }) =>
  [...batchFields].flatMap(([type, fields]) =>
    [...fields.values()].map(({ name: field, roles }) => ({ place: `${name}: ${type}.${field}`, roles })),
  ),
);

describe('what the subgraphs declare', () => {
  it('names no class that a scope cannot name: nobody could ever read such a field', () => {
    expect(declared.length).toBeGreaterThan(10);
    const unknown = declared.filter(({ roles = [] }) =>
      roles.some((role) => !restrictedClasses.some((known) => known === role)),
    );
    expect(unknown).toEqual([]);
  });

  it('is public, all of it: what is here was published', () => {
    expect(declared.filter(({ roles }) => roles).map(({ place }) => place)).toEqual([]);
  });
});
