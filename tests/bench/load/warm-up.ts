import type { Contestant } from '../contestants/contestant.ts';
import type { Question } from '../questions.ts';
import { openClient } from './client.ts';

const clients = 4;

/**
 * Asks the questions in turn, so that code is compiled, plans are made and caches are full.
 *
 * @param goesOn whether there is to be another request, by how many there were
 */
export async function warmUp(
  contestant: Contestant,
  questions: readonly Question[],
  goesOn: (asked: number) => boolean,
): Promise<void> {
  const client = openClient(contestant.url, clients);
  const bodies = questions.map((question) => contestant.body(question));
  let asked = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (goesOn(asked)) {
        asked += 1;
        await client.ask(bodies[asked % bodies.length] as string);
      }
    }),
  );
  client.close();
}
