import { readFileSync } from 'node:fs';
import { openLocalPlatform, startGateway, subgraphNames, supergraphPath } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { createScratchDatabase, type ScratchDatabase } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Answer } from '../support/ask.js';

// Each statement waits for the reads that are under way, which a busy machine makes long.
vi.setConfig({ testTimeout: 300_000 });

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

  /** What a migration may do: another column in the largest tables, another table, another index. */
  async function migrate(schema: string): Promise<void> {
    const tables = await run(
      `select table_name as name from information_schema.tables
       where table_schema = '${schema}' and table_type = 'BASE TABLE' and table_name <> 'migration'
       order by pg_total_relation_size(format('%I.%I', table_schema, table_name)::regclass) desc limit 4`,
    );
    expect(tables).toHaveLength(4);
    for (const { name } of tables)
      await run(`alter table ${schema}.${name} add column "added_later" text null`);
    await run(`create table ${schema}.added_later (id text primary key, note text not null)`);
    await run(`create index added_later_note on ${schema}.added_later (note)`);
    await run(`create index added_later_in_table on ${schema}.${tables[0]?.name} (added_later)`);
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
    let next: Awaited<ReturnType<typeof startProcess>>;
    try {
      for (const schema of subgraphNames) await migrate(schema);
      next = await startProcess(scratch.url);
    } finally {
      isLoading = false;
      await Promise.all(load);
    }
    answers.push(await ask(old.url), await ask(next.url));
    for (const answer of answers) expect(answer).toEqual(expected);
    expect(answers.length).toBeGreaterThan(4);
    await next.close();
  });
});
