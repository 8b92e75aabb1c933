import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { takesAway } from '../support/takes-away.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The day from which on there are processes of a release before: migrations that were written earlier met none. It is
 * moved for no migration of a release.
 */
const firstRelease = '20261130';

interface Written {
  up(): Promise<void> | void;
  getQueries(): readonly unknown[];
}

/** What a migration does, as SQL. */
async function statementsOf(path: string): Promise<readonly string[]> {
  const [Migration] = Object.values(
    await import(pathToFileURL(`${root}${path}`).href),
  ) as (new () => Written)[];
  if (!Migration) throw new Error(`${path} exports no migration`);
  const migration = new Migration();
  await migration.up();
  return migration.getQueries().map(String);
}

const paths = globSync('{subgraphs/*,gateway}/src/**/migrations/Migration*.ts', { cwd: root });
const released = paths.filter((path) => basename(path) >= `Migration${firstRelease}`);
const written = paths.find((path) => path.endsWith('_transferred.ts')) ?? '';

describe('a migration, which runs while gateways of the release before answer', () => {
  it('takes nothing away that they read', async () => {
    const takings: string[] = [];
    for (const path of released) {
      const found = (await statementsOf(path)).filter(takesAway);
      takings.push(...found.map((sql) => `${path}: ${sql}; expected that in the release after the next`));
    }
    expect(takings).toEqual([]);
  });

  it('is found and read, wherever it is', async () => {
    expect(paths.length).toBeGreaterThan(45);
    expect(paths.some((path) => path.startsWith('gateway'))).toBe(true);
    expect((await statementsOf(written)).length).toBeGreaterThan(0);
  });

  it.each([
    ['alter table "finance"."ledger_entry" drop column "note";', true],
    ['drop table if exists finance.reported_figure', true],
    ['alter table geography.unit rename column name to title', true],
    ['alter table geography.unit rename to place', true],
    ['alter table a.b alter column c set not null', true],
    ['alter table a.b alter column c type bigint', true],
    ['alter table a.b add column "dropped" text null, add column type text', false],
    ["comment on column a.b.c is 'Replaces drop column and rename: it''s new.'", false],
    ['create table a.c (d text not null)', false],
    ['drop index a.by_name; create index by_name on a.b (name)', false],
  ])('%s: takes away: %s', (sql, expected) => {
    expect(takesAway(sql)).toBe(expected);
  });
});
