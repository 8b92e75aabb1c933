/**
 * The floor: one SQL statement written by hand, behind node:http; what PostgreSQL answers is sent as it comes.
 * `/graphql` reads the base tables, `/kept` the sums that the platform keeps.
 */
import { readFileSync } from 'node:fs';
import { serveRows } from './serve-rows.ts';

const baseTables = readFileSync(new URL('./floor.sql', import.meta.url), 'utf8');
const keptSums = readFileSync(new URL('./kept-sums.sql', import.meta.url), 'utf8');
const statements: Readonly<Record<string, string>> = {
  '/graphql': baseTables,
  '/kept': baseTables.replace(/-- Sums of the ledger\n.*?-- End of sums\n/s, keptSums),
};

serveRows((name, { variables: { code, asOf, year } }) => ({
  name,
  text: statements[name] as string,
  values: [code, asOf, year],
}));
