import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A PostgreSQL server seen through a door that counts. */
export interface StatementCounter {
  /** As the given URL, through the door. */
  readonly url: string;
  /** Statements executed so far. */
  count(): number;
  close(): void;
}

/** `Q` runs a simple query, `E` executes a prepared one. */
const executing = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)]);

/**
 * Reads the client's side of PostgreSQL's protocol: after the start-up message, which has no type, every message is a
 * type byte and a length that counts itself.
 */
function messageReader(onStatement: () => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let typeBytes = 0;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= typeBytes + 4) {
      const size = typeBytes + waiting.readUInt32BE(typeBytes);
      if (waiting.length < size) return;
      if (typeBytes === 1 && executing.has(waiting[0] as number)) onStatement();
      typeBytes = 1;
      waiting = waiting.subarray(size);
    }
  };
}

/** Opens a port in front of the database that a URL names. The connection must not be encrypted. */
export async function countStatements(databaseUrl: string, port: number): Promise<StatementCounter> {
  let statements = 0;
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port || 5432) };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(target);
    const read = messageReader(() => {
      statements += 1;
    });
    client.on('data', read).pipe(database).pipe(client);
    for (const socket of [client, database]) sockets.add(socket.on('error', () => socket.destroy()));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    count: () => statements,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
