import { Agent, type IncomingMessage, request } from 'node:http';

/** Asks one server over connections that are kept open. */
export interface Client {
  /** Posts a body and reads the whole answer, as bytes. */
  ask(body: string): Promise<readonly Buffer[]>;
  close(): void;
}

const goodBeginning = /^{\s*"data"\s*:\s*{/;

function readAnswer(response: IncomingMessage): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const beginning = chunks[0]?.toString('latin1', 0, 40) ?? '';
      if (response.statusCode === 200 && goodBeginning.test(beginning)) resolve(chunks);
      else
        reject(new Error(`HTTP ${response.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 500)}`));
    });
  });
}

/** Opens a client; an answer that is not a success or has no data is an error. */
export function openClient(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port, pathname: path } = new URL(url);
  const ask = (body: string): Promise<readonly Buffer[]> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request({ agent, hostname, port, path, method: 'POST', headers });
      sent.on('response', (response) => {
        readAnswer(response).then(resolve, (cause) => reject(new Error(`${url} failed`, { cause })));
      });
      sent.on('error', (cause) => {
        // The server closed the connection, idle between two windows, just as it was taken up again.
        if (sent.reusedSocket) resolve(ask(body));
        else reject(new Error(`${url} cannot be asked`, { cause }));
      });
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
