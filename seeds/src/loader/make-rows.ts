/** The thread behind `RowMaker`: makes the data set it is told, and sends the schemas it is asked for. */
import { on } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { dataToLoad, type SeedOptions } from './data-to-load.js';
import type { LoadPlan, SentText, Wanted } from './row-messages.js';
import { sendTexts } from './send-texts.js';
import type { TableRows } from './table-rows.js';
import { tableTexts } from './table-text.js';

type SchemaRows = readonly (readonly [schema: string, tables: readonly TableRows[]])[];

function planOf(schemas: SchemaRows): LoadPlan {
  const tables = schemas.flatMap(([, rows]) => rows);
  return {
    tables: new Map(schemas.map(([name, rows]) => [name, [...new Set(rows.map(({ table }) => table))]])),
    expected: tables.reduce((sum, { expected }) => sum + expected, 0),
  };
}

function* textsOf(schemas: SchemaRows): Generator<SentText> {
  for (const [, tables] of schemas) {
    for (const table of tables) yield* tableTexts(table);
    yield null;
  }
}

const port = parentPort as MessagePort;
const messages = on(port, 'message');
const data = dataToLoad(workerData as SeedOptions);
const [wanted] = (await messages.next()).value as [Wanted];
const schemas = wanted.map((name) => [name, data.get(name) ?? []] as const);
port.postMessage(planOf(schemas));
await sendTexts(port, textsOf(schemas), messages);
