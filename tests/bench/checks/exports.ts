import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { withClient } from '../databases/with-client.ts';

const run = promisify(execFile);

/** Every observation, of whichever part of the population. */
const query = `{
  observations(filter: { sex: null, age: null, ethnicity: null, residence: null }) {
    nodes { unit { id } region { id } indicator { code } period value sex age publisher publishedOn }
  }
}`;

/** The same columns in the same order, as one statement. */
const copy = `copy (
  select unit_id, region_id, indicator_code, period, value, sex, age, publisher, published_on, synthetic
  from indicators.observation order by period_end desc, id desc
) to stdout with (format csv, header)`;

/** A file of all pages. */
export interface Export {
  readonly format: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** How much larger the memory of the server was at its largest than before. */
  readonly growth: number;
}

/** Files of a whole list, and psql's of the same. */
export interface Exports {
  readonly rows: number;
  readonly copySeconds: number;
  readonly files: readonly Export[];
}

const megabyte = 1024 * 1024;

/** The resident memory of a process, in bytes. */
function residentMemory(id: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function bytesOf(url: string, format: string, asked = query): Promise<number> {
  const parameters = new URLSearchParams({ query: asked, format, all: 'true' });
  // As it is, like COPY's.
  const response = await fetch(`${url}?${parameters}`, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok || !response.body) throw new Error(await response.text());
  let bytes = 0;
  for await (const chunk of response.body) bytes += (chunk as Uint8Array).byteLength;
  return bytes;
}

async function measureFile(url: string, id: number, format: string): Promise<Export> {
  const before = residentMemory(id);
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, residentMemory(id));
  }, 100);
  const began = performance.now();
  const bytes = await bytesOf(url, format).finally(() => clearInterval(watching));
  return {
    format,
    seconds: (performance.now() - began) / 1000,
    megabytes: bytes / megabyte,
    growth: (most - before) / megabyte,
  };
}

async function copySeconds(databaseUrl: string): Promise<number> {
  const began = performance.now();
  await run('psql', [databaseUrl, '-q', '-o', '/dev/null', '-c', copy], { maxBuffer: megabyte });
  return (performance.now() - began) / 1000;
}

/** Measures files of every observation, one after another, in the formats that stream, and `COPY` through psql. */
export async function measureExports(url: string, databaseUrl: string, id: number): Promise<Exports> {
  const rows = await withClient(databaseUrl, async (client) => {
    const { rows: counted } = await client.query('select count(*)::int as n from indicators.observation');
    return counted[0].n as number;
  });
  // Each once before: the table is in PostgreSQL's memory then, and what compiles while it runs is compiled, here and there.
  await copySeconds(databaseUrl);
  const some = query.replace('filter: {', 'filter: { indicators: ["BHYT_COV"]');
  for (let time = 0; time < 3; time += 1) await bytesOf(url, 'csv', some);
  // How much memory a file takes is told of the first, by a server that has served smaller ones: of the next less would show.
  const { growth } = await measureFile(url, id, 'csv');
  const files: Export[] = [];
  for (const format of ['csv', 'parquet', 'ndjson', 'xlsx']) {
    const file = await measureFile(url, id, format);
    files.push(format === 'csv' ? { ...file, growth: Math.max(growth, file.growth) } : file);
  }
  return { rows, copySeconds: await copySeconds(databaseUrl), files };
}
