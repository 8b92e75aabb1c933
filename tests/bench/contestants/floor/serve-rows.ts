import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';

/** A prepared statement, and what it is asked with. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/**
 * Serves what statements answer, behind node:http: of the first row the first column, as PostgreSQL made it.
 *
 * @param prepared the statement for a request, by its address and its body
 * @param written the answer made of the column
 */
export function serveRows(
  // biome-ignore lint/suspicious/noExplicitAny: each server knows what it is asked.
  prepared: (url: string, body: any) => Prepared,
  written: (column: string | undefined) => string = String,
): void {
  // As the platform's own pools: no compiled plans.
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: Number(process.env.DATABASE_POOL),
    options: '-c jit=off',
  });

  async function answer(request: IncomingMessage): Promise<string> {
    const { values = [], ...statement } = prepared(request.url ?? '', JSON.parse(await text(request)));
    const { rows } = await pool.query<[string]>({ ...statement, values: [...values], rowMode: 'array' });
    return written(rows[0]?.[0]);
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
}
