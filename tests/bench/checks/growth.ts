import { servePlatform } from '../contestants/start-servers.ts';
import { tenthDatabase } from '../databases/tenth-database.ts';
import { withClient } from '../databases/with-client.ts';
import { openClient } from '../load/client.ts';
import { measureLatency } from '../load/measure-latency.ts';
import { percentile } from '../load/percentile.ts';
import { flagship, questionsAbout } from '../questions.ts';

const rounds = 4;

/** The flagship's latency with all rows and with about a tenth of them, on the same provinces. */
export interface Growth {
  readonly provinces: number;
  /** Rows of the three great tables. */
  readonly rows: { readonly few: number; readonly many: number };
  /** Milliseconds. */
  readonly p50: { readonly few: number; readonly many: number };
}

/** Provinces that together have about a tenth of all communes. */
async function aTenth(url: string, codes: readonly string[]): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ code: string; communes: number }>(
      `select substr(province_id, 6) as code, count(*)::int as communes from geography.unit_path
       where level = 'COMMUNE' and edition = '2004' group by province_id`,
    ),
  );
  const communes = new Map(rows.map((row) => [row.code, row.communes]));
  let left = rows.reduce((sum, row) => sum + row.communes, 0) / 10;
  return codes.filter((code) => {
    const count = communes.get(code) ?? 0;
    if (count > left) return false;
    left -= count;
    return true;
  });
}

function rowsOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ sum: string }>(
      `select sum(n_live_tup) from pg_stat_user_tables
       where schemaname || '.' || relname in
         ('finance.ledger_entry', 'indicators.observation', 'programmes.criterion_status')`,
    );
    return Number(rows[0]?.sum);
  });
}

/** Measures the platform in one process on both databases, in turns. */
export async function measureGrowth(nationalUrl: string, codes: readonly string[]): Promise<Growth> {
  const chosen = await aTenth(nationalUrl, codes);
  const tenthUrl = await tenthDatabase(
    nationalUrl,
    chosen.map((code) => `2004:${code}`),
  );
  const few = await servePlatform(4745, { DATABASE_URL: tenthUrl });
  const many = await servePlatform(4746, { DATABASE_URL: nationalUrl });
  try {
    const bodies = questionsAbout(chosen).map((variables) => JSON.stringify({ query: flagship, variables }));
    const sides = [few, many].map(({ url }) => ({ client: openClient(url, 1), taken: [] as number[] }));
    for (let round = 0; round <= rounds; round += 1) {
      for (const { client, taken } of sides) {
        const latencies = await measureLatency(client, bodies);
        // The first round warms up.
        if (round > 0) taken.push(...latencies);
      }
    }
    for (const { client } of sides) client.close();
    const [fewP50, manyP50] = sides.map(({ taken }) => percentile(taken, 0.5)) as [number, number];
    return {
      provinces: chosen.length,
      rows: { few: await rowsOf(tenthUrl), many: await rowsOf(nationalUrl) },
      p50: { few: fewP50, many: manyP50 },
    };
  } finally {
    await few.stop();
    await many.stop();
  }
}
