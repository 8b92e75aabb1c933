import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Linux counts processor time in hundredths of a second. */
const millisecondsPerTick = 10;

function processTime(id: number): number {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // After the name, which can hold anything: state is the third field, user and system time the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  } catch {
    return 0;
  }
}

/** Milliseconds of processor time that each of these processes has used, in user and system mode. */
export function processTimes(ids: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ids.map((id) => [id, processTime(id)]));
}

/** What the processes of the second reading have used since the first one, in milliseconds. */
export function timeBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
}

/** The server processes of PostgreSQL that serve the connection's database; its own not. */
export async function backends(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rows.map(({ pid }) => pid);
}
