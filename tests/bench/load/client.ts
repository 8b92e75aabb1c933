import { Agent } from 'node:http';
import { post } from './post.ts';

/** Asks one server over connections that are kept open. */
export interface Client {
  /** Posts a body and reads the whole answer, as bytes. What fails is asked once more. */
  ask(body: string): Promise<readonly Buffer[]>;
  /** How many requests were asked once more. */
  repeated(): number;
  close(): void;
}

/**
 * Opens a client.
 *
 * @param headers what it sends besides the usual ones
 */
export function openClient(
  address: string,
  connections: number,
  headers: Readonly<Record<string, string>> = {},
): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const url = new URL(address);
  let repeated = 0;
  return {
    async ask(body) {
      try {
        return await post(agent, url, body, headers);
      } catch {
        // A server closes a connection that was idle for seconds, here or behind a gateway, just as it is taken up again.
        repeated += 1;
        return post(agent, url, body, headers).catch((cause) => {
          throw new Error(`${address} failed twice`, { cause });
        });
      }
    },
    repeated: () => repeated,
    close: () => agent.destroy(),
  };
}
