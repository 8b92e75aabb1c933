import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Milliseconds in which the thread has to be there: on a machine with much else to do it takes long. */
const startDeadline = 120_000;

/** What a thread of its own does, and what it may take for it. */
export interface OwnThreadOptions {
  /** Says that it is ready by its first message, and answers each message after that with one. */
  readonly script: URL;
  readonly workerData?: unknown;
  /** Milliseconds that one answer may take. */
  readonly deadline: number;
  /** Memory that it may take, in megabytes, and how much of that for what is new. */
  readonly megabytes: number;
  readonly youngMegabytes: number;
  /** Milliseconds without work after which it is ended; never by default. */
  readonly idle?: number;
}

/** The thread could not do what it was asked: in time, within its memory, or at all. */
export class ThreadFailed extends Error {
  constructor(
    readonly lacking: 'time' | 'memory' | null,
    cause: unknown,
  ) {
    super('The thread has failed', { cause });
  }
}

/** Sends a message to the thread, and gives its answer. */
export type AskThread = (message: unknown) => Promise<unknown>;

interface Job {
  readonly size: number;
  readonly run: () => Promise<void>;
}

/**
 * A thread that does what would hold up everybody else, one job after another; of those that wait the smallest comes
 * first. It starts with the first job. One that takes too long or too much memory, or that nobody waits for any more, ends
 * it, and the next job starts another.
 */
export class OwnThread {
  private readonly jobs: Job[] = [];
  private worker: Promise<Worker> | undefined;
  private idleTimer: NodeJS.Timeout | undefined;
  private isBusy = false;
  private isClosed = false;

  constructor(private readonly options: OwnThreadOptions) {}

  /** How many jobs wait. */
  get waiting(): number {
    return this.jobs.length;
  }

  /**
   * Does a job when its turn comes.
   *
   * @param size by which it stands in the queue
   * @param work what is asked, message by message; nobody else's comes in between
   * @param gone given when nobody waits for it any more
   * @throws ThreadFailed, or the reason of the signal
   */
  run<Result>(size: number, work: (ask: AskThread) => Promise<Result>, gone?: AbortSignal): Promise<Result> {
    return new Promise((resolve, reject) => {
      const ask: AskThread = (message) => this.ask(message, gone);
      const run = async () => {
        gone?.throwIfAborted();
        resolve(await work(ask));
      };
      this.jobs.push({ size, run: () => run().catch(reject) });
      if (!this.isBusy) void this.work();
    });
  }

  /** Ends the thread, once it has done what it was asked. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (!this.isBusy) await this.end();
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    clearTimeout(this.idleTimer);
    for (let job = this.smallest(); job; job = this.smallest()) await job.run();
    this.isBusy = false;
    const { idle } = this.options;
    if (this.isClosed) await this.end();
    else if (idle !== undefined) this.idleTimer = setTimeout(() => void this.end(), idle).unref();
  }

  private smallest(): Job | undefined {
    const least = Math.min(...this.jobs.map(({ size }) => size));
    const [job] = this.jobs.splice(
      this.jobs.findIndex(({ size }) => size === least),
      1,
    );
    return job;
  }

  private async ask(message: unknown, gone: AbortSignal | undefined): Promise<unknown> {
    let late: AbortSignal | undefined;
    try {
      this.worker ??= this.start();
      const worker = await this.worker;
      late = AbortSignal.timeout(this.options.deadline);
      const answered = once(worker, 'message', { signal: gone ? AbortSignal.any([late, gone]) : late });
      worker.postMessage(message);
      return (await answered)[0];
    } catch (error) {
      await this.end();
      gone?.throwIfAborted();
      if (late?.aborted) throw new ThreadFailed('time', error);
      const lacksMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      throw new ThreadFailed(lacksMemory ? 'memory' : null, error);
    }
  }

  private async start(): Promise<Worker> {
    const { script, workerData, megabytes, youngMegabytes } = this.options;
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes };
    const worker = new Worker(script, { workerData, resourceLimits });
    // Whoever waits for it sees the error too; without this, one that nobody waits for would end the process.
    worker.on('error', () => {
      this.worker = undefined;
    });
    // It is no reason for the process to stay.
    worker.unref();
    try {
      await once(worker, 'message', { signal: AbortSignal.timeout(startDeadline) });
      return worker;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    const running = await worker?.catch(() => undefined);
    await running?.terminate();
  }
}
