import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { withClient } from '../databases/with-client.ts';
import { type Client, openClient } from '../load/client.ts';
import { percentile } from '../load/percentile.ts';
import { firstDifference } from './first-difference.ts';

const folder = new URL('../analysis/', import.meta.url);
const operations = new URL('../../../schema/operations/', import.meta.url);
const rounds = 15;

/** A question, asked of the graph and written by hand in SQL: p50 of each in milliseconds. */
export interface Analysis {
  readonly name: string;
  readonly words: string;
  readonly ours: number;
  readonly sql: number;
}

interface Question {
  readonly name: string;
  readonly words: string;
  readonly body: string;
  readonly statement: string;
}

/** A statement beside a document of its own, or beside a ready operation of the same name. */
function questions(): Question[] {
  const statements = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return statements.map((file) => {
    const name = file.replace('.sql', '');
    const own = new URL(`${name}.graphql`, folder);
    const query = readFileSync(existsSync(own) ? own : new URL(`${name}.graphql`, operations), 'utf8');
    const [, variables = '{}', words = name] = /variables: (\{.*?\}) +(.*)/.exec(query) ?? [];
    return {
      name,
      words,
      body: JSON.stringify({ query, variables: JSON.parse(variables) }),
      statement: readFileSync(new URL(file, folder), 'utf8'),
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

async function measure(question: Question, client: Client, database: pg.Client): Promise<Analysis> {
  const { name, words, body, statement: text } = question;
  await checkAlike(question, client, database);
  const ours: number[] = [];
  const sql: number[] = [];
  // In turns, so that what changes on the machine meets both alike; the first rounds make plans.
  for (let round = -3; round < rounds; round += 1) {
    const asked = await timed(() => client.ask(body));
    const read = await timed(() => database.query({ name, text }));
    if (round < 0) continue;
    ours.push(asked);
    sql.push(read);
  }
  return { name, words, ours: percentile(ours, 0.5), sql: percentile(sql, 0.5) };
}

/** Measures every question of the folder, one request at a time, each answer held against the statement's. */
export function measureAnalysis(url: string, databaseUrl: string): Promise<Analysis[]> {
  return withClient(databaseUrl, async (database) => {
    await database.query('set jit = off');
    const client = openClient(url, 1);
    const measured: Analysis[] = [];
    for (const question of questions()) measured.push(await measure(question, client, database));
    client.close();
    return measured;
  });
}
