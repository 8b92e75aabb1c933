import { servePlatform } from '../contestants/start-servers.ts';
import { openClient } from '../load/client.ts';
import { flagship, type Question } from '../questions.ts';
import { countStatements } from './statement-counter.ts';

const ask = (question: Question) => JSON.stringify({ query: flagship, variables: question });

/** How many SQL statements the platform in one process runs for one flagship request, once it is warm. */
export async function statementsPerRequest(
  databaseUrl: string,
  questions: readonly Question[],
): Promise<number> {
  const counter = await countStatements(databaseUrl, 4740);
  const platform = await servePlatform(4741, { DATABASE_URL: counter.url });
  const client = openClient(platform.url, 1);
  try {
    for (const question of questions) await client.ask(ask(question));
    const before = counter.count();
    for (const question of questions) await client.ask(ask(question));
    return (counter.count() - before) / questions.length;
  } finally {
    client.close();
    await platform.stop();
    counter.close();
  }
}
