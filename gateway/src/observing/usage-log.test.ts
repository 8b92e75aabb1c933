import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { ToldSubgraph } from '../configuration/testing/told-subgraph.js';
import { readUsageLog } from '../contract/asked-documents.js';
import { type GatewayOptions, startGateway } from '../server.js';
import { UsageLog } from './usage-log.js';

describe('a usage log', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    path = join(folder, 'usage.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has each document that was executed once, without variables, also after another start', async () => {
    const sdl = 'type Query { grade(of: String): Int }';
    const subgraph = await ToldSubgraph.start('schools', sdl, { Query: { grade: () => 7 } });
    const options: GatewayOptions = {
      supergraphSdl: composeSupergraph([subgraph]),
      sources: { local: [], urls: {}, deadline: 5000 },
      usageLog: path,
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    };
    const named = 'query Grade($of: String) { grade(of: $of) }';
    const unnamed = '{ grade }';
    for (const queries of [[named, named, unnamed, '{ none }', '{ grade '], [named]]) {
      const gateway = await startGateway(options);
      for (const query of queries) {
        const body = JSON.stringify({ query, variables: { of: 'a pupil' } });
        const headers = { 'content-type': 'application/json' };
        await (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).text();
      }
      await gateway.close();
    }
    subgraph.close();
    const text = readFileSync(path, 'utf8');
    const hash = (query: string) => createHash('sha256').update(query).digest('hex');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { operation: 'Grade', hash: hash(named), query: named },
      { operation: null, hash: hash(unnamed), query: unnamed },
      { operation: 'Grade', hash: hash(named), query: named },
    ]);
    expect(text).not.toContain('a pupil');
    expect((await readUsageLog(path)).map((document) => document.text)).toEqual([named, unnamed]);
  });

  it('grows no further than it may, and says so once', async () => {
    const warnings: string[] = [];
    const log = await UsageLog.open(path, (text) => warnings.push(text), { documents: 2, characters: 1000 });
    for (const hash of ['a', 'b', 'c', 'd']) log.note({ operation: null, hash, query: `{ ${hash} }` });
    await log.close();
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(warnings).toEqual([
      `USAGE_LOG ${path} holds as much as it may; nothing is added to it until the next start`,
    ]);
  });

  it('that cannot be written is told at the start', async () => {
    await expect(UsageLog.open(folder, () => {})).rejects.toThrow(`USAGE_LOG ${folder} cannot be written`);
  });
});
