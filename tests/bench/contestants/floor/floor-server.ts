/**
 * The floor: one SQL statement written by hand, behind node:http; what PostgreSQL answers is sent as it comes.
 * `/graphql` reads the base tables, `/kept` the sums that the platform keeps.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';

const baseTables = readFileSync(new URL('./floor.sql', import.meta.url), 'utf8');
const keptSums = readFileSync(new URL('./kept-sums.sql', import.meta.url), 'utf8');
const statements: Readonly<Record<string, string>> = {
  '/graphql': baseTables,
  '/kept': baseTables.replace(/-- Sums of the ledger\n.*?-- End of sums\n/s, keptSums),
};
// As the platform's own pools: no compiled plans.
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  options: '-c jit=off',
});

async function answer(request: IncomingMessage): Promise<string> {
  const name = request.url ?? '';
  const { variables } = JSON.parse(await text(request));
  const values = [variables.code, variables.asOf, variables.year];
  const query = { name, text: statements[name] as string, values, rowMode: 'array' } as const;
  const { rows } = await pool.query<[string]>(query);
  return rows[0]?.[0] as string;
}

createServer((request, response) => {
  if (request.method === 'GET') {
    response.end();
    return;
  }
  answer(request).then(
    (body) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      response.writeHead(200, headers).end(body);
    },
    (error) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
