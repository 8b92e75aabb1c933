import type { Client } from './client.ts';

/** What a window of load has seen. */
export interface Load {
  /** Requests answered in the steady part of the window, and how long that part was. */
  readonly steady: number;
  readonly seconds: number;
  /** All requests answered, those at the edges too. */
  readonly answered: number;
}

/**
 * Keeps `clients` requests under way for a while. The steady part begins when as many answers as there are clients
 * have come, and ends with the last answer within the window, so that neither edge counts.
 *
 * @param next the body of the next request
 */
export async function measureThroughput(
  client: Client,
  clients: number,
  milliseconds: number,
  next: () => string,
): Promise<Load> {
  const end = performance.now() + milliseconds;
  const answers: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      // At least one request each, however slow the server.
      do {
        await client.ask(next());
        answers.push(performance.now());
      } while (performance.now() < end);
    }),
  );
  const within = answers.filter((time) => time <= end);
  const last = within.at(-1) ?? 0;
  const first = within[clients - 1] ?? 0;
  if (within.length > 2 * clients) {
    return { steady: within.length - clients, seconds: (last - first) / 1000, answered: answers.length };
  }
  // Too slow for a steady part: the whole window, to the last answer.
  const seconds = ((answers.at(-1) as number) - end + milliseconds) / 1000;
  return { steady: answers.length, seconds, answered: answers.length };
}
