import { readFileSync } from 'node:fs';
import type { Results } from './results.ts';
import { type Section, sections } from './sections.ts';

const tried = new URL('../tried.md', import.meta.url);

function method({ plan, provinces, compared, representations }: Results): string {
  const { rounds, clients, window } = plan;
  return `Each contestant is a process of its own on one machine and one PostgreSQL database at national scale, and answers
the flagship (\`schema/operations/province-communes.graphql\`): the communes of a province with district, four criterion
statuses, sums by programme and two latest observations. ${provinces} provinces and three years are cycled. Before anything is
measured, all contestants must give the same answer to ${compared} of these questions. Then ${rounds} rounds measure every contestant in
turn, so that what changes on the machine meets them all alike: ${window / 1000} s of load by ${clients} clients after a ramp that does not
count, then a share of the questions one at a time. p50 and p95 are of the latter, requests/s and processor time per
request of the former; the client runs on the same machine. No answer is compressed.

- **Hand-written SQL**, the floor: one statement of lateral joins and \`json_agg\` over the base tables, prepared once,
  behind \`node:http\`; the text is sent as PostgreSQL made it.
- **PostGraphile 5.1.5** in production mode on the same tables, told their relations by smart tags, with views and functions in
  a schema of its own (\`tests/bench/databases/bench-schema.sql\`) that PostgreSQL inlines: two statements for the flagship.
- **Stock gateway**: \`@apollo/gateway\` and \`@apollo/server\` as they come, in front of the same four subgraph processes as
  ours over HTTP, or with the same subgraphs in its own process.
- **Ours**: \`gateway/dist/main.js\`, \`RESPONSE_CACHE_MEGABYTES=0\` unless cached. Cached answers were all asked for once before.

Every contestant has twelve connections to PostgreSQL (ours and the stock gateway: three for each subgraph) and compiles no plans
(\`jit=off\`). SQL statements are counted by a
door in front of PostgreSQL that reads its protocol, over warm requests; representations by a door in front of the subgraphs
(${representations.length / 2} documents). For growth, every table was copied with about a tenth of the provinces and all that lies in them, and the
same provinces are asked on both databases.`;
}

function rendered({ title, text }: Section): string {
  return `## ${title}\n\n${text}\n`;
}

/** The reference page of a run; what was tried without gain is taken from the file kept by hand. */
export function performancePage(results: Results, date: string): string {
  return [
    '# Performance\n',
    '<!-- Written by `npm run bench`; only the last section is kept by hand, in tests/bench/tried.md. -->\n',
    `Measured on ${date}:\n`,
    `${results.environment.map((line) => `- ${line}`).join('\n')}\n`,
    ...sections(results).map(rendered),
    rendered({ title: 'Method', text: method(results) }),
    rendered({ title: 'Tried without gain', text: readFileSync(tried, 'utf8').trim() }),
  ].join('\n');
}
