import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Sends a request several times at once, and hangs up on each, the one sooner and the other later. */
export async function hangUp(url: string, body: string, milliseconds: readonly number[]): Promise<void> {
  await Promise.all(
    milliseconds.map(async (patience) => {
      const request = fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        body,
        signal: AbortSignal.timeout(patience),
      });
      await request.then((response) => response.arrayBuffer()).catch(() => {});
    }),
  );
}

/** Clients that ask and never read what they are answered; given when the first bytes have come to each. */
export async function clientsThatDoNotRead(url: string, body: string, count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(url);
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${hostname}`,
    'content-type: application/json',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname).pause());
  await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
      await once(socket, 'readable');
    }),
  );
  return sockets;
}

/**
 * Waits until something is small again.
 *
 * @returns what it was last
 */
export async function untilBelow(
  most: number,
  seconds: number,
  measure: () => Promise<number>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let last = await measure();
  while (last > most && performance.now() < end) {
    await sleep(500);
    last = await measure();
  }
  return last;
}
