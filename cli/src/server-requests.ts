import { exitCodes, Failure } from './failure.js';

/** Where the graph is, and who asks. */
export interface Server {
  readonly url: string;
  /** An access key. */
  readonly key?: string | undefined;
}

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The address of a path of the server, whose own address may end in a slash or in /graphql. */
export function addressOf({ url }: Server, path: string): URL {
  try {
    return new URL(path, `${url.replace(/\/(graphql)?$/, '')}/`);
  } catch {
    throw new Failure(`"${url}" is no address; expected http://localhost:4000`, exitCodes.usage);
  }
}

/**
 * Asks the server.
 *
 * @throws Failure when it cannot be reached
 */
export async function ask(server: Server, path: string, asked: Asked = {}): Promise<Response> {
  const address = addressOf(server, path);
  const authorization = server.key ? { authorization: `Bearer ${server.key}` } : {};
  try {
    return await fetch(address, { ...asked, headers: { ...asked.headers, ...authorization } });
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    throw new Failure(
      `${address.origin} cannot be reached (${(cause as Error).message}); expected a running platform there, or --url`,
      exitCodes.unreachable,
    );
  }
}

interface ErrorBody {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
    readonly path?: readonly (string | number)[];
  }[];
}

/** The errors of an answer, a line each. */
export function errorLines(body: unknown): string[] {
  const { errors = [] } = (body ?? {}) as ErrorBody;
  return errors.map(({ message, extensions, path }) => {
    const code = extensions?.code ? `${extensions.code}: ` : '';
    return `${code}${message}${path ? ` (at ${path.join('.')})` : ''}`;
  });
}

/** What a server said that it refused, in lines. */
export async function refusal(response: Response): Promise<Failure> {
  const text = await response.text();
  let lines: string[] = [];
  try {
    lines = errorLines(JSON.parse(text));
  } catch {}
  const said = lines.length > 0 ? lines.join('\n') : `HTTP ${response.status}`;
  return new Failure(said, exitCodes.errors);
}
