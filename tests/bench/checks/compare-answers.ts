import type { Contestant } from '../contestants/contestant.ts';
import { type Client, openClient } from '../load/client.ts';
import type { Question } from '../questions.ts';
import { firstDifference } from './first-difference.ts';

interface Answer {
  readonly province: { readonly communes: { readonly pageInfo: { endCursor: string | null } } };
}

/** The id of a unit on a day is the unit's alone to those who answer without the day. */
function withoutDay(name: string, value: unknown): unknown {
  return name === 'id' && typeof value === 'string' ? value.replace(/@\d{4}-\d\d-\d\d$/, '') : value;
}

async function answerOf(contestant: Contestant, client: Client, question: Question): Promise<unknown> {
  const text = Buffer.concat(await client.ask(contestant.body(question))).toString();
  const { data, errors } = JSON.parse(text, withoutDay);
  if (errors)
    throw new Error(`${contestant.name} answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  const answer = contestant.translate(data as never) as Answer;
  const { pageInfo } = answer.province.communes;
  // A cursor is opaque: that there is one is what must be the same.
  pageInfo.endCursor = pageInfo.endCursor === null ? null : 'a cursor';
  return answer;
}

async function compareWith(
  reference: readonly unknown[],
  contestant: Contestant,
  questions: readonly Question[],
): Promise<void> {
  const client = openClient(contestant.url, 1);
  for (const [index, question] of questions.entries()) {
    const answer = await answerOf(contestant, client, question);
    const difference = firstDifference(answer, reference[index]);
    if (difference) {
      throw new Error(
        `${contestant.name} differs on province ${question.code} in ${question.year}: ${difference}`,
      );
    }
  }
  client.close();
}

/** Fails unless all contestants give the first one's answer to every question. */
export async function compareAnswers(
  contestants: readonly Contestant[],
  questions: readonly Question[],
): Promise<void> {
  const [first, ...others] = contestants as readonly [Contestant, ...Contestant[]];
  const client = openClient(first.url, 1);
  const reference: unknown[] = [];
  for (const question of questions) reference.push(await answerOf(first, client, question));
  client.close();
  for (const contestant of others) await compareWith(reference, contestant, questions);
}
