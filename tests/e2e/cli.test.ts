import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFolder } from '@ntp-graph/gateway';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, operation } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const bin = fileURLToPath(new URL('../../cli/bin/ntp.js', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  platform = await startTestPlatform();
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-cli-'));
});
afterAll(async () => {
  await platform?.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], url = platform.url, further: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = { ...process.env, NTP_URL: url, ...further };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { env }, (error, out, said) => {
      resolve({ code: error ? Number(error.code) : 0, out, error: said });
    });
  });
}

describe('ntp', () => {
  it('answers a text, a file and a ready operation alike', async () => {
    const { query, variables } = operation('communes-page');
    const file = join(folder, 'page.graphql');
    writeFileSync(file, query);
    const { data } = await ask(platform.url, query, variables);
    const named = Object.entries(variables).flatMap(([name, value]) =>
      value === null ? [] : ['-v', `${name}=${value}`],
    );
    for (const asked of [
      ['--text', query, '--variables', JSON.stringify(variables)],
      [file, ...named.map((part) => part.replace('code=27', 'code="27"'))],
      ['--operation', 'communes-page', ...named],
    ]) {
      const { code, out, error } = await run(['query', ...asked]);
      expect(error).toBe('');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual(data);
    }
  });

  it('writes all pages of a list as one file', async () => {
    const out = join(folder, 'communes.csv');
    const text = '{ communes(asOf: "2024-12-31", first: 7) { nodes { code name } } }';
    const ended = await run(['query', '-t', text, '-f', 'csv', '--all', '-o', out]);
    expect(ended).toEqual({ code: 0, out: '', error: '' });
    const { data } = await ask(platform.url, '{ communes(asOf: "2024-12-31", first: 0) { totalCount } }');
    const rows = parse(readFileSync(out), { columns: true, bom: true });
    expect(rows).toHaveLength(data.communes.totalCount);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('writes JSON to a file, and into a pipe says nothing of its progress', async () => {
    const out = join(folder, 'a.json');
    const ended = await run(['query', '-t', '{ programmes { code } }', '-o', out]);
    expect(ended).toEqual({ code: 0, out: '', error: '' });
    const { data } = await ask(platform.url, '{ programmes { code } }');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(data);
  });

  it.each(['query', 'schema', 'codebook', 'snapshot', 'seed'])('says what %s does', async (verb) => {
    const { code, out, error } = await run([verb, '--help']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: ntp ${verb} `));
    expect((await run(['--help'])).out).toContain(`\n  ${verb} `);
  });

  it('says its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', error: '' });
  });

  it('loads a data set, and says when another one is there', async () => {
    const environment = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
    const seed = (scale: string) => run(['seed', '--scale', scale], platform.url, environment);
    expect((await seed('facts')).code).toBe(0);
    const { code, out, error } = await seed('demo');
    expect([code, error + out]).toEqual([1, expect.stringContaining('add --replace')]);
  }, 240_000);

  it('writes the schema as it is published', async () => {
    const { out } = await run(['schema']);
    expect(out).toBe(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));
  });

  it.each([
    [['query', '-t', '{ nothing }'], 1, 'GRAPHQL_VALIDATION_FAILED'],
    [['query', '-t', '{ nothing }', '-f', 'csv'], 1, 'GRAPHQL_VALIDATION_FAILED'],
    [['query', '--operation', 'nothing'], 1, 'NOT_FOUND: There is no operation "nothing"; expected one of'],
    [
      ['query', '-t', '{ units { nodes { id } } }', '-v', 'code'],
      2,
      '"code" is no variable; expected name=value',
    ],
    [['query'], 2, 'Nothing is asked; expected a file'],
    [['query', '-t', '{ x }', '-f', 'pdf'], 2, "argument 'pdf' is invalid. Allowed choices are json, csv"],
    [['query', 'missing.graphql'], 2, 'missing.graphql cannot be read'],
    [['codebook'], 1, 'This platform serves no snapshot'],
    [['querry'], 2, "unknown command 'querry'"],
  ])('says what is wrong with %j, and ends with %i', async (args, code, message) => {
    const ended = await run(args);
    expect(ended.code).toBe(code);
    expect(ended.error).toContain(message);
  });

  it('says that nobody answers', async () => {
    const { code, error } = await run(['schema'], 'http://127.0.0.1:1');
    expect([code, error]).toEqual([3, expect.stringContaining('cannot be reached')]);
  });

  it('keeps nothing of a file that broke off', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '100' });
      response.write('id\r\n2004:27\r\n', () => response.destroy());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const out = join(folder, 'broken.csv');
    const { port } = server.address() as AddressInfo;
    const { code, error } = await run(
      ['query', '-t', '{ x }', '-f', 'csv', '-o', out],
      `http://127.0.0.1:${port}`,
    );
    server.close();
    expect([code, error]).toEqual([3, 'The answer broke off: nothing of it was kept. Ask again.\n']);
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
  });
});
