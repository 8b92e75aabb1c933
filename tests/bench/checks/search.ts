import { withClient } from '../databases/with-client.ts';
import { openClient } from '../load/client.ts';
import { measureLatency } from '../load/measure-latency.ts';
import { percentile } from '../load/percentile.ts';

const query = `query Search($text: String!, $asOf: Date!) {
  searchUnits(text: $text, asOf: $asOf, first: 20) { totalCount nodes { id fullName level province { fullName } } }
}`;
const days = { '2004': '2024-12-31', '2025': '2026-01-01' } as const;
const rounds = 5;

/** Searches for units: p50 and p95 in milliseconds, and of how many units they find. */
export interface Search {
  readonly p50: number;
  readonly p95: number;
  readonly texts: number;
  readonly units: number;
}

/** What people type: names of both editions, whole, cut to the last two words, unfinished, misspelt and in short. */
async function textsFrom(url: string) {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; fullName: string; edition: keyof typeof days }>(
      `select name, full_name as "fullName", edition from geography.administrative_unit
       where edition is not null and name like '% %' and name !~ '[0-9]' order by md5(id) limit 40`,
    );
    const texts = rows.flatMap(({ name, fullName, edition }) => {
      const ways = [
        fullName,
        name.split(' ').slice(-2).join(' '),
        name.slice(0, -1),
        `${name.slice(0, -2)}x`,
      ];
      return ways.map((text) => ({ text, asOf: days[edition] }));
    });
    const inShort = ['TP HCM', 'TPHCM', 'BR-VT', 'Q1', 'P. Bến Nghé', 'Ho Chi Minh City', 'Đà Lạt', 'Lý'];
    texts.push(...inShort.map((text) => ({ text, asOf: days['2004'] })));
    const { rows: counted } = await client.query(
      'select count(*)::int as units from geography.administrative_unit',
    );
    return { texts, units: counted[0].units as number };
  });
}

/** Measures searches by name, one request at a time, each answer with the provinces of what it found. */
export async function measureSearch(url: string, databaseUrl: string): Promise<Search> {
  const { texts, units } = await textsFrom(databaseUrl);
  const bodies = texts.map((variables) => JSON.stringify({ query, variables }));
  const client = openClient(url, 1);
  const answer = JSON.parse(Buffer.concat(await client.ask(bodies[0] as string)).toString());
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  await measureLatency(client, bodies);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(...(await measureLatency(client, bodies)));
  client.close();
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), texts: texts.length, units };
}
