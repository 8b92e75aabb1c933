import { readFile } from 'node:fs/promises';
import { exitCodes, Failure } from './failure.js';
import { type Destination, saveBody } from './save-body.js';
import { ask, errorLines, refusal, type Server } from './server-requests.js';

/** What is asked, and how the answer is wanted. */
export interface QueryOptions extends Server {
  /** The text of a query, in place of a file. */
  readonly text?: string | undefined;
  /** The name of a ready operation, in place of both. */
  readonly operation?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: string;
  readonly all: boolean;
  readonly language?: string | undefined;
  readonly out?: string | undefined;
  readonly quiet: boolean;
}

async function readText(file: string | undefined, { text }: QueryOptions): Promise<string> {
  if (text !== undefined) return text;
  if (file === undefined) {
    throw new Failure(
      'Nothing is asked; expected a file, - for what comes in, --text or --operation',
      exitCodes.usage,
    );
  }
  try {
    return await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}

/** The path that answers, and what is sent there. */
async function request(file: string | undefined, options: QueryOptions) {
  const { operation, variables, format, all, language } = options;
  const search = new URLSearchParams({ format, ...(all ? { all: 'true' } : {}) });
  const headers = {
    ...(language ? { 'accept-language': language } : {}),
    // Counted for nobody who does not look on.
    ...(all && !options.quiet && process.stderr.isTTY ? { prefer: 'total-rows' } : {}),
  };
  if (operation !== undefined) {
    for (const [name, value] of Object.entries(variables)) {
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    return {
      path: `q/${encodeURIComponent(operation)}?${search}`,
      asked: { method: 'GET', headers },
    } as const;
  }
  const body = JSON.stringify({ query: await readText(file, options), variables });
  const json = { 'content-type': 'application/json' };
  return {
    path: `graphql?${search}`,
    asked: { method: 'POST', headers: { ...headers, ...json }, body },
  } as const;
}

/** Where the answer goes. Progress is told to a terminal alone. */
function destinationOf({ out, format, quiet }: QueryOptions): Destination {
  return { out, format, terminal: quiet ? null : process.stderr };
}

async function printJson(response: Response, options: QueryOptions): Promise<void> {
  const text = await response.text();
  const answer = JSON.parse(text) as { readonly data?: unknown };
  const pretty = new Response(`${JSON.stringify(answer.data ?? null, null, 2)}\n`);
  const errors = errorLines(answer);
  if (answer.data != null) await saveBody(pretty, destinationOf(options));
  if (errors.length > 0) throw new Failure(errors.join('\n'), exitCodes.errors);
}

/** Asks a question and writes the answer. */
export async function query(file: string | undefined, options: QueryOptions): Promise<void> {
  const { path, asked } = await request(file, options);
  const response = await ask(options, path, asked);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (options.format === 'json' && isJson) return printJson(response, options);
  if (!response.ok || (isJson && options.format !== 'jsonstat' && options.format !== 'ndjson')) {
    throw await refusal(response);
  }
  await saveBody(response, destinationOf(options));
}
