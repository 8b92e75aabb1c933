/**
 * The floor of the questions: each statement of `analysis/`, behind node:http and prepared once on each connection; what
 * PostgreSQL answers is sent as it comes.
 */
import { readFileSync } from 'node:fs';
import { analysisFolder } from '../../analysis-folder.ts';
import { serveRows } from './serve-rows.ts';

const statements = new Map<string, string>();

function statementOf(name: string): string {
  const statement = statements.get(name) ?? readFileSync(new URL(`${name}.sql`, analysisFolder), 'utf8');
  statements.set(name, statement);
  return statement;
}

serveRows(
  (_url, { name }) => ({ name, text: statementOf(name) }),
  (column) => `{"data":${column}}`,
);
