import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeedOptions } from './data-to-load.js';
import type { LoadPlan, SentText, Wanted } from './row-messages.js';
import type { TableText } from './table-text.js';

const makeRows = new URL('./make-rows.js', import.meta.url);

/**
 * Makes the rows of a data set in a thread of its own, a little ahead of whoever copies them, so that a second
 * processor has its share of a load. Geography and facts are read at once; rows are made when they are asked for.
 *
 * @example
 * const rows = new RowMaker({ scale: 'demo', seedNumber: 1 });
 * await rows.plan(['geography']);
 * for await (const { table, columns, text } of rows.ofNextSchema()) await connection.copyFrozen(table, columns, text);
 * await rows.close();
 */
export class RowMaker {
  readonly #options: SeedOptions;
  readonly #script: URL;
  #thread: { readonly worker: Worker; readonly messages: AsyncIterator<unknown[]> } | undefined;

  constructor(options: SeedOptions, script = makeRows) {
    this.#options = options;
    this.#script = script;
  }

  /** Starts the thread, where it has not been started. Whoever plans does so anyway; earlier is quicker. */
  start(): void {
    this.#running();
  }

  /** Asks for the rows of these schemas, once. */
  async plan(schemas: Wanted): Promise<LoadPlan> {
    this.#running().worker.postMessage(schemas);
    return (await this.#receive()) as LoadPlan;
  }

  /** The rows of the next of the schemas that were asked for. */
  async *ofNextSchema(): AsyncGenerator<TableText> {
    for (;;) {
      const text = (await this.#receive()) as SentText;
      this.#running().worker.postMessage('taken');
      if (text === null) return;
      yield text;
    }
  }

  /** Stops the thread, whatever it is doing. */
  async close(): Promise<void> {
    await this.#thread?.worker.terminate();
  }

  #running() {
    if (this.#thread) return this.#thread;
    const worker = new Worker(this.#script, { workerData: this.#options });
    this.#thread = { worker, messages: on(worker, 'message', { close: ['exit'] }) };
    return this.#thread;
  }

  /** @throws what the thread threw */
  async #receive(): Promise<unknown> {
    const { done, value } = await this.#running().messages.next();
    if (done) throw new Error('The thread that makes the rows ended before it had sent all of them');
    return value[0];
  }
}
