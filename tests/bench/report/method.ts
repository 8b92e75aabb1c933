import type { Results } from './results.ts';

/** How a run was measured, in Markdown. */
export function method({ plan, provinces, compared }: Results): string {
  const { rounds, clients, window, oneByOne } = plan;
  return `Each contestant is a process of its own on one machine and one PostgreSQL database at national scale, and answers
the flagship (\`schema/operations/province-communes.graphql\`): the communes of a province with district, four criterion
statuses, sums by programme and two latest observations. ${provinces} provinces and three years are cycled. Before anything
is measured, all contestants must give the same answer to ${compared} of these questions, and each warms up. Then ${rounds} rounds
measure every contestant in turn, so that what changes on the machine meets them all alike: ${window / 1000} s of load by ${clients} clients after a ramp that does not
count, then ${oneByOne} requests one at a time. p50 and p95 are of the latter; requests/s and processor time per request are of
the former. The client runs on the same machine, and no answer is compressed (\`npm run bench -- --compression\` measures ours with
gzip, Brotli and zstd beside that). Every contestant has twelve connections to
PostgreSQL (ours and the stock gateway: three for each subgraph) and lets it compile no plans (\`jit=off\`).

- **Hand-written SQL**, the floor: one statement of lateral joins and \`json_agg\` (\`tests/bench/contestants/floor/floor.sql\`),
  prepared once, behind \`node:http\`; the text is sent as PostgreSQL made it.
- **PostGraphile** 5.1.5 in production mode on the same tables, told their relations by smart tags, with functions and views
  in a schema of its own (\`tests/bench/databases/bench-schema.sql\`) that PostgreSQL inlines: two statements for the flagship.
- **Kept sums**: the same two, reading \`finance.yearly_funding\`, which the platform keeps for itself, in place of the
  ledger. The aims are held against the base tables, which is what there is without the platform.
- **Stock gateway**: \`@apollo/gateway\` and \`@apollo/server\` as they come, in front of the same four subgraph processes as
  ours over HTTP, or with the same subgraphs in its own process. Ours signs what it asks of them, and they answer that
  without Apollo Server in between; what travels is the same JSON. Throughput holds all processes, so that the subgraphs,
  which both gateways share, set a bound to that ratio; the processor time of the gateway alone has none.
- **Ours**: what \`npm start\` runs, with \`RESPONSE_CACHE_MEGABYTES=0\` unless cached. Whatever is cached was asked
  for twice before: an answer is kept from its second request on.

Questions are asked in turns with a statement written by hand (\`tests/bench/analysis/\`), and each answer is held against
all that the statement says. The statement is sent straight to PostgreSQL and, as the flagship's, through a plain node:http server
(\`tests/bench/contestants/floor/question-server.ts\`): the aim is held against the latter, because ours is asked over HTTP too.
A figure is the median of 31 rounds, after up to a hundred, or two seconds of them, that do not count. Search by name has no such
statement; it is measured by itself.

SQL statements are counted by a door in front of PostgreSQL that reads its protocol, over warm requests; representations by
a door in front of the subgraphs. For growth, a database was filled with about a tenth of the provinces and all that lies in
them, and the same provinces are asked on both.`;
}
