import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dataSets } from '@ntp-graph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { queryDuckdb } from '../support/duckdb.js';
import { frictionlessDataPackage } from '../support/published-schemas/data-package.js';
import { misfit } from '../support/published-schemas/validate.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const ntp = fileURLToPath(new URL('../../cli/bin/ntp.js', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [ntp, ...args]);

let platform: TestPlatform;
let out: string;
let folder: string;
let codebook: Json;
beforeAll(async () => {
  platform = await startTestPlatform();
  out = mkdtempSync(join(tmpdir(), 'ntp-graph-snapshots-'));
  await run('snapshot', '--out', out, '--url', platform.url);
  folder = join(out, readdirSync(out)[0] as string);
  codebook = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
}, 600_000);
afterAll(async () => {
  await platform?.close();
  rmSync(out, { recursive: true, force: true });
});

const rowsOf = async (sql: string) => (await queryDuckdb(sql.replace(/from '/g, `from '${folder}/`))).rows;

describe('ntp snapshot', () => {
  it('writes every data set, described by a codebook that fits Frictionless', async () => {
    expect(misfit(frictionlessDataPackage, codebook)).toBeNull();
    expect(codebook.resources.map(({ name }: Json) => name)).toEqual(dataSets.map(({ name }) => name));
    for (const { path, rowCount } of codebook.resources) {
      expect([path, Number((await rowsOf(`select count(*) from '${path}'`))[0]?.[0])]).toEqual([
        path,
        rowCount,
      ]);
      expect(rowCount).toBeGreaterThan(0);
    }
  });

  /** Lists below the items of a list: an item with nothing below it keeps one row. */
  const parts = [
    'unit-legal-bases',
    'activities-planned',
    'activities-actual',
    'criterion-evidence',
    'registration-stages',
    'registration-commitments',
    'proposal-obstacles',
    'directive-obstacles',
    'directive-proposals',
    'procurement-milestones',
  ];

  it('has as many rows as the graph counts', async () => {
    const paged = dataSets.filter(({ query }) => query.includes('first:'));
    for (const { name, query } of paged) {
      const count = query.replace('first: 1000', 'first: 0').replace(/nodes \{.*$/s, 'totalCount } }');
      const [connection] = Object.values((await ask(platform.url, count)).data as Json) as Json[];
      const { rowCount } = codebook.resources.find((each: Json) => each.name === name);
      const { totalCount } = connection;
      if (parts.includes(name)) expect([name, rowCount >= totalCount]).toEqual([name, true]);
      else expect([name, rowCount]).toEqual([name, totalCount]);
    }
  });

  it('has every unit that anything is said to follow or to lead to, of whatever day', async () => {
    const named = await rowsOf(
      `select "unitSuccessions.from.unitId", "unitSuccessions.to.unitId" from 'unit-successions.parquet'`,
    );
    const held = await rowsOf(`select distinct "units.unitId" from 'units*.parquet'`);
    const ids = new Set(held.map(([id]) => id));
    expect(named.length).toBeGreaterThan(1000);
    expect(named.flat().filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is what ntp codebook writes of a platform that serves it', async () => {
    const { url } = await platform.startReplica({ snapshots: out });
    const { stdout } = await run('codebook', '--url', url);
    expect(JSON.parse(stdout)).toEqual(codebook);
  });
});
