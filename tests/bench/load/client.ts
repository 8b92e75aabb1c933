import { Agent, request } from 'node:http';

/** Asks one server over connections that are kept open. */
export interface Client {
  /** Posts a body and reads the whole answer, as bytes. */
  ask(body: string): Promise<readonly Buffer[]>;
  close(): void;
}

const goodBeginning = /^{\s*"data"\s*:\s*{/;

/** Opens a client; an answer that is not a success or has no data is an error. */
export function openClient(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port, pathname } = new URL(url);
  const ask = (body: string) =>
    new Promise<readonly Buffer[]>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request({ agent, hostname, port, path: pathname, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const beginning = chunks[0]?.toString('latin1', 0, 40) ?? '';
          if (response.statusCode === 200 && goodBeginning.test(beginning)) resolve(chunks);
          else
            reject(
              new Error(`${url}: ${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 500)}`),
            );
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
