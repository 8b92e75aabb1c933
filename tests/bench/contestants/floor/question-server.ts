/**
 * The floor of the questions: each statement of `analysis/`, behind node:http and prepared once on each connection; what
 * PostgreSQL answers is sent as it comes.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { analysisFolder } from '../../analysis-folder.ts';

// As the platform's own pools: no compiled plans.
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  options: '-c jit=off',
});
const statements = new Map<string, string>();

function statementOf(name: string): string {
  const statement = statements.get(name) ?? readFileSync(new URL(`${name}.sql`, analysisFolder), 'utf8');
  statements.set(name, statement);
  return statement;
}

async function answer(request: IncomingMessage): Promise<string> {
  const { name } = JSON.parse(await text(request)) as { readonly name: string };
  const query = { name, text: statementOf(name), rowMode: 'array' } as const;
  const { rows } = await pool.query<[string]>(query);
  return `{"data":${rows[0]?.[0]}}`;
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
