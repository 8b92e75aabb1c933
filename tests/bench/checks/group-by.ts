import { openClient } from '../load/client.ts';
import { measureLatency } from '../load/measure-latency.ts';
import { percentile } from '../load/percentile.ts';

const query = `query NationalFunding($year: Int!) {
  funding(filter: { planYear: $year, level: COMMUNE }, groupBy: [PROVINCE, PROGRAMME], first: 300) {
    totalCount
    nodes { province { id } programme { code } planned allocated disbursed disbursementRate { value } }
  }
}`;
const years = [2022, 2023, 2024];
const rounds = 8;

/** The national group-by: p50 and p95 in milliseconds. */
export interface GroupBy {
  readonly p50: number;
  readonly p95: number;
  readonly groups: number;
}

/** Measures province by programme over all entries of all communes in a year, one request at a time. */
export async function measureGroupBy(url: string): Promise<GroupBy> {
  const client = openClient(url, 1);
  const bodies = years.map((year) => JSON.stringify({ query, variables: { year } }));
  const answer = JSON.parse(Buffer.concat(await client.ask(bodies.at(-1) as string)).toString());
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  await measureLatency(client, bodies);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(...(await measureLatency(client, bodies)));
  client.close();
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    groups: answer.data.funding.totalCount,
  };
}
