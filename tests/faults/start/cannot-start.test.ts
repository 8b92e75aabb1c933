import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDataFolder } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGateway } from '../../support/run-gateway.js';
import { runProcess } from '../../support/run-process.js';

const readme = fileURLToPath(new URL('../../../README.md', import.meta.url));
const finance = fileURLToPath(new URL('../../../subgraphs/finance/dist/main.js', import.meta.url));
const gatewayFile = join(tmpdir(), `ntp-graph-${process.pid}.yaml`);
writeFileSync(gatewayFile, 'subgraphs:\n  finance:\n    timeout: 3\n');

describe('a gateway that cannot start says why in one line and exits with code 1', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(gatewayFile);
  });

  async function complaint(settings: NodeJS.ProcessEnv): Promise<string> {
    const gateway = runGateway({ DATA_DIR: folder, ...settings });
    expect(await gateway.exit()).toBe(1);
    expect(gateway.output().trim().split('\n')).toHaveLength(1);
    return gateway.output();
  }

  it.each([
    ['an invalid setting', { PORT: 'abc' }, 'PORT is "abc"'],
    [
      'a DATABASE_URL of another database',
      { DATABASE_URL: 'mysql://localhost/x' },
      'DATABASE_URL is not a PostgreSQL URL',
    ],
    [
      'a DATABASE_URL where nothing listens',
      { DATABASE_URL: 'postgres://localhost:1/x' },
      'cannot be reached (localhost:1/x)',
    ],
    [
      'a supergraph that is not there',
      { SUPERGRAPH: '/nowhere.graphql', SUBGRAPHS: 'http' },
      'SUPERGRAPH: /nowhere.graphql cannot be read',
    ],
    [
      'a supergraph that is none',
      { SUPERGRAPH: readme, SUBGRAPHS: 'http' },
      'The supergraph cannot be used: It is no composed supergraph; npm run compose makes one',
    ],
    [
      'the URL of a subgraph that there is not',
      { SUBGRAPH_URLS: 'edu-moet=http://127.0.0.1:1/graphql', SUBGRAPHS: 'http' },
      'SUBGRAPH_URLS names edu-moet, which the supergraph does not have; expected one of ',
    ],
    [
      'URLs of all four where they run here',
      {
        SUBGRAPH_URLS: ['geography', 'programmes', 'indicators', 'finance']
          .map((name) => `${name}=http://127.0.0.1:1/graphql`)
          .join(),
      },
      'expected SUBGRAPHS=http',
    ],
    [
      'a GATEWAY_FILE with a word that is not understood',
      { GATEWAY_FILE: gatewayFile, SUBGRAPHS: 'http' },
      'subgraphs.finance: Unrecognized key: "timeout"',
    ],
  ])('%s', async (_name, settings, expected) => {
    expect(await complaint(settings)).toContain(expected);
  });

  it.skipIf(!process.env.DATABASE_URL)('a database that does not exist', async () => {
    const url = new URL(String(process.env.DATABASE_URL));
    url.pathname = '/no_such_database';
    expect(await complaint({ DATABASE_URL: url.href })).toContain(
      'expected a running PostgreSQL 15 or later and a database that exists',
    );
  });

  it('a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await complaint({ DATA_DIR: file })).toContain(`DATA_DIR ${file} cannot be used`);
  });

  it('a data folder whose database is not one', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'pglite'), { recursive: true });
    writeFileSync(join(broken, 'pglite', 'PG_VERSION'), 'nonsense');
    expect(await complaint({ DATA_DIR: broken })).toContain('move that folder away to begin anew');
  });

  it('a data folder that another process uses', async () => {
    const unlock = lockDataFolder(folder);
    expect(await complaint({})).toContain(`is in use by process ${process.pid} on`);
    unlock();
  });

  it('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const settings = { SUBGRAPHS: 'http', PORT: String(port) };
    expect(await complaint(settings)).toContain(`Port ${port} is in use`);
    other.close();
  });
});

describe('a subgraph by itself', () => {
  it('does not start on every address without a secret: one line, before it makes a database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    try {
      const subgraph = runProcess(finance, { DATA_DIR: folder, HOST: '0.0.0.0', PORT: '0' });
      expect(await subgraph.exit()).toBe(1);
      expect(subgraph.output().trim().split('\n')).toEqual([
        expect.stringMatching(
          /^HOST is "0\.0\.0\.0" and SUBGRAPH_SECRET is not set: .+ expected SUBGRAPH_SECRET, or HOST=127\.0\.0\.1$/,
        ),
      ]);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
