import { readFileSync } from 'node:fs';
import { openLocalPlatform, startGateway, subgraphNames, supergraphPath } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { createScratchDatabase, type ScratchDatabase } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '../support/ask.js';

const { DATABASE_URL } = process.env;

const question = `{
  province(code: "27", asOf: "2024-12-31") {
    name communes(first: 3) { totalCount nodes { name } }
    funding(groupBy: [PROGRAMME]) { disbursed }
    availableIndicators { __typename }
  }
  programmes { code name }
}`;

/** A gateway in one process with the four, as each process of a release is. */
async function startProcess(url: string) {
  const platform = openLocalPlatform(readSettings({ DATABASE_URL: url }));
  await platform.ready;
  const gateway = await startGateway({
    supergraphSdl: readFileSync(supergraphPath, 'utf8'),
    sources: { local: platform.prepared, urls: {}, deadline: 30_000 },
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
  });
  return {
    url: gateway.url,
    server: platform.server,
    async close() {
      await gateway.close();
      for (const subgraph of platform.prepared) await subgraph.close();
      await platform.close();
    },
  };
}

/** Asked anew of the database each time. */
async function ask(url: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ query: question }),
  });
  return (await response.json()) as Answer;
}

describe.skipIf(!DATABASE_URL)('a gateway of the release before', () => {
  let scratch: ScratchDatabase;
  let old: Awaited<ReturnType<typeof startProcess>>;
  beforeAll(async () => {
    scratch = await createScratchDatabase(DATABASE_URL ?? '', inject('seededTemplate') ?? undefined);
    old = await startProcess(scratch.url);
  });
  afterAll(async () => {
    await old?.close();
    await scratch?.drop();
  });

  const run = (sql: string) => old.server.bulk((connection) => connection.execute(sql));

  /** What a migration may do: another column in every table, another table, another index. */
  async function migrate(schema: string): Promise<void> {
    const tables = await run(
      `select table_name as name from information_schema.tables
       where table_schema = '${schema}' and table_type = 'BASE TABLE' and table_name <> 'migration'`,
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const { name } of tables)
      await run(`alter table ${schema}.${name} add column "added_later" text null`);
    await run(`create table ${schema}.added_later (id text primary key, note text not null)`);
    await run(`create index added_later_note on ${schema}.added_later (note)`);
    await run(`create index data_set_added_later on ${schema}.data_set (added_later)`);
  }

  it('goes on answering, and rightly, while the next one migrates and starts', async () => {
    const expected = await ask(old.url);
    expect(expected.errors).toBeUndefined();
    expect(expected.data.province).toMatchObject({ name: 'Bắc Ninh' });
    let isLoading = true;
    const answers: Answer[] = [];
    const load = Array.from({ length: 2 }, async () => {
      while (isLoading) answers.push(await ask(old.url));
    });
    for (const schema of subgraphNames) await migrate(schema);
    const next = await startProcess(scratch.url);
    const before = answers.length;
    await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(before + 4);
    isLoading = false;
    await Promise.all(load);
    for (const answer of answers) expect(answer).toEqual(expected);
    expect(await ask(next.url)).toEqual(expected);
    await next.close();
  });
});
