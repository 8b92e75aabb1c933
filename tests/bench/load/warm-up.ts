import type { Contestant } from '../contestants/contestant.ts';
import type { Question } from '../questions.ts';
import { openClient } from './client.ts';

const clients = 4;

/** Asks every question once, or as many as can be answered in the time, so that code is compiled and caches are full. */
export async function warmUp(
  contestant: Contestant,
  questions: readonly Question[],
  milliseconds: number,
): Promise<void> {
  const client = openClient(contestant.url, clients);
  const end = performance.now() + milliseconds;
  const waiting = [...questions];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let next = waiting.pop(); next && performance.now() < end; next = waiting.pop()) {
        await client.ask(contestant.body(next));
      }
    }),
  );
  client.close();
}
