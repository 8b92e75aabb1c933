import { PlatformError } from '@ntp-graph/kit';
import { OwnThread, ThreadFailed } from '../../threads/own-thread.js';
import type { Format } from '../format.js';
import type { TablePlan } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import {
  type GivenAnswer,
  type MadeFile,
  type ReadAnswer,
  throwTold,
  type WantedFile,
} from './file-messages.js';

const writeFiles = new URL('./write-files.js', import.meta.url);

/** Memory that the thread may take: several times what the largest answer within the limits needs as several sheets. */
const megabytes = 1024;

const youngMegabytes = 64;

/** Milliseconds that one file may take, and without work after which the thread is ended: its memory goes with it. */
const deadline = 60_000;
const idle = 10_000;

/** Files that wait to be written: each keeps its answer meanwhile. */
const mostWaiting = 20;

/** What a file is made with. */
export interface FileOfAnswer {
  readonly format: Format;
  readonly plans: readonly TablePlan[];
  /** The answer as JSON text. */
  readonly answer: string | Buffer;
  /** Whether every row has to be taken for synthetic, by what the answer says of its fields. */
  readonly areAllSynthetic: (coordinates: readonly string[]) => boolean;
  readonly gone?: AbortSignal | undefined;
}

/** A file, or the errors that its answer came with. */
export type Written =
  | { readonly errors: ReadAnswer['errors'] }
  | {
      readonly errors: readonly [];
      readonly body: Buffer;
      readonly tag: string;
      readonly isSynthetic: boolean;
    };

/**
 * Writes files in a thread of its own: reading a long answer and writing what it holds takes from a tenth of a second to
 * seconds, in which nobody else would be answered.
 */
export class WritingThread {
  private readonly thread: OwnThread;

  constructor(script = writeFiles) {
    this.thread = new OwnThread({ script, deadline, megabytes, youngMegabytes, idle });
  }

  /**
   * @throws PlatformError where the answer does not fit the format, takes too much memory or time, or too many wait; the
   *   reason of the signal
   */
  async write({ format, plans, answer, areAllSynthetic, gone }: FileOfAnswer): Promise<Written> {
    if (this.thread.waiting >= mostWaiting) {
      throw new PlatformError(
        'OVERLOADED',
        `${mostWaiting} files wait to be written; try again in a moment.`,
      );
    }
    const given: GivenAnswer = { answer };
    const write = async (ask: (message: unknown) => Promise<unknown>): Promise<Written> => {
      const { errors, synthetic } = (await ask(given)) as ReadAnswer;
      if (errors.length > 0) return { errors };
      const wanted: WantedFile = {
        format: format.name,
        plans,
        areAllSynthetic: areAllSynthetic(synthetic),
      };
      const made = (await ask(wanted)) as MadeFile;
      if (!('body' in made)) throwTold(made);
      const body = Buffer.from(made.body.buffer);
      return { errors: [], body, tag: made.tag, isSynthetic: synthetic.length > 0 };
    };
    return this.thread.run(answer.length, write, gone).catch((error) => {
      const { lacking = null } = error instanceof ThreadFailed ? error : {};
      if (lacking === null) throw error;
      const limit = lacking === 'time' ? `${deadline / 1000} s` : `${megabytes} MB of memory`;
      throw unfit(`Writing the file takes more than ${limit}`, 'fewer rows or fields, or format=csv');
    });
  }

  /** Ends the thread, once it has written what it was asked. */
  close(): Promise<void> {
    return this.thread.close();
  }
}
