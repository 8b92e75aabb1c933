import type { MessagePort } from 'node:worker_threads';
import type { SentText } from './row-messages.js';

/** How many texts may be on their way: enough to make some while an index is built, few enough to keep memory flat. */
export const mostAhead = 4;

/**
 * Sends texts through a port, never more of them ahead of their receiver than `mostAhead`.
 *
 * @param taken a message for each text that has been taken at the other end
 */
export async function sendTexts(
  port: MessagePort,
  texts: Iterable<SentText>,
  taken: AsyncIterator<unknown>,
): Promise<void> {
  let ahead = 0;
  for (const text of texts) {
    if (ahead === mostAhead) await taken.next();
    else ahead += 1;
    port.postMessage(text, text ? [text.text.buffer] : []);
  }
}
