import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { analysisFolder } from '../analysis-folder.ts';
import { serveOwn } from '../contestants/start-servers.ts';
import { withClient } from '../databases/with-client.ts';
import { type Client, openClient } from '../load/client.ts';
import { percentile } from '../load/percentile.ts';
import { firstDifference } from './first-difference.ts';

const operations = new URL('../../../schema/operations/', import.meta.url);
const rounds = 31;

/**
 * As a server that has run for a while: PostgreSQL plans a statement five times before it keeps a plan, on each of three
 * connections, and V8 compiles what it has seen often. Milliseconds, and rounds at the most.
 */
const warmUpTime = 2000;
const warmUpRounds = 100;

/** A question, asked of the graph and written by hand in SQL, alone and behind HTTP: p50 of each in milliseconds. */
export interface Analysis {
  readonly name: string;
  readonly words: string;
  readonly ours: number;
  readonly sql: number;
  readonly floor: number;
}

interface Question {
  readonly name: string;
  readonly words: string;
  readonly body: string;
  readonly statement: string;
}

/** A statement beside a document of its own, or beside a ready operation of the same name. */
function questions(): Question[] {
  const statements = readdirSync(analysisFolder).filter((file) => file.endsWith('.sql'));
  return statements.map((file) => {
    const name = file.replace('.sql', '');
    const own = new URL(`${name}.graphql`, analysisFolder);
    const query = readFileSync(existsSync(own) ? own : new URL(`${name}.graphql`, operations), 'utf8');
    const [, variables = '{}', words = name] = /variables: (\{.*?\}) +(.*)/.exec(query) ?? [];
    return {
      name,
      words,
      body: JSON.stringify({ query, variables: JSON.parse(variables) }),
      statement: readFileSync(new URL(file, analysisFolder), 'utf8'),
    };
  });
}

/** What a value says of all that another one says: a statement need not bring every word of an answer. */
function saidAlike(value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other))
    return value.map((item, index) => saidAlike(item, other[index]));
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null)
    return value;
  const names = Object.keys(other);
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    names.map((name) => [name, saidAlike(fields[name], (other as Record<string, unknown>)[name])]),
  );
}

async function checkAlike({ name, body, statement }: Question, client: Client, database: pg.Client) {
  const { data, errors } = JSON.parse(Buffer.concat(await client.ask(body)).toString());
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 500)}`);
  const expected = JSON.parse(
    (await database.query<{ answer: string }>(statement)).rows[0]?.answer ?? 'null',
  );
  const difference = firstDifference(saidAlike(data, expected), expected);
  if (difference) throw new Error(`The answer to ${name} is not what its statement says: ${difference}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Who is asked: our platform, the statement behind HTTP, and PostgreSQL. */
interface Asked {
  readonly client: Client;
  readonly floor: Client;
  readonly database: pg.Client;
}

async function measure(question: Question, { client, floor, database }: Asked): Promise<Analysis> {
  const { name, words, body, statement: text } = question;
  await checkAlike(question, client, database);
  const ours: number[] = [];
  const sql: number[] = [];
  const behindHttp: number[] = [];
  // In turns, so that what changes on the machine meets all alike.
  const inTurns = async () => [
    await timed(() => client.ask(body)),
    await timed(() => database.query({ name, text })),
    await timed(() => floor.ask(JSON.stringify({ name }))),
  ];
  const warm = performance.now() + warmUpTime;
  for (let round = 0; round < warmUpRounds && performance.now() < warm; round += 1) await inTurns();
  for (let round = 0; round < rounds; round += 1) {
    const [asked, read, sent] = (await inTurns()) as [number, number, number];
    ours.push(asked);
    sql.push(read);
    behindHttp.push(sent);
  }
  const [p50, p50Sql, p50Floor] = [ours, sql, behindHttp].map((times) => percentile(times, 0.5));
  return { name, words, ours: p50 as number, sql: p50Sql as number, floor: p50Floor as number };
}

/** Measures every question of the folder, one request at a time, each answer held against the statement's. */
export function measureAnalysis(url: string, databaseUrl: string): Promise<Analysis[]> {
  return withClient(databaseUrl, async (database) => {
    await database.query('set jit = off');
    const server = await serveOwn('floor/question-server.ts', 4732, {
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: '1',
    });
    const client = openClient(url, 1);
    const floor = openClient(server.url, 1);
    try {
      const measured: Analysis[] = [];
      for (const question of questions()) measured.push(await measure(question, { client, floor, database }));
      return measured;
    } finally {
      client.close();
      floor.close();
      await server.stop();
    }
  });
}
