import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, print } from 'graphql';
import { PlanRefused } from './make-plan.js';
import type { AskedPlan, MadePlan } from './plan-messages.js';

const makePlans = new URL('./make-plans.js', import.meta.url);

/** Milliseconds in which the thread has to be there. */
const startDeadline = 30_000;

/** Memory that the thread may take, in megabytes; the planner of our supergraph takes less than a tenth. */
const mostMegabytes = 512;

/** Of that, for what is new: a plan is made of many small objects, and with the usual 16 takes twice as long. */
const youngMegabytes = 64;

/** Operations that wait to be planned. */
const mostWaiting = 100;

interface Job {
  readonly asked: AskedPlan;
  readonly size: number;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread failed, and not for what it was asked. */
export class ThreadFailed extends Error {}

function tooComplex(more: string): PlanRefused {
  const message = `Planning the operation takes more than ${more}; expected fewer steps from unit to unit, or fewer fields and fragments at their end.`;
  return new PlanRefused('OPERATION_TOO_COMPLEX', message, false);
}

/**
 * Plans operations in a thread of its own, one after another, so that nobody waits for a plan but those who asked for
 * one; of those that wait the smallest comes first. It starts with the first plan. One that takes too long or too much
 * memory ends the thread, and the next plan starts another.
 */
export class PlanningThread {
  private readonly waiting: Job[] = [];
  private worker: Promise<Worker> | undefined;
  private isBusy = false;
  private isClosed = false;

  /** @param deadline milliseconds that one plan may take */
  constructor(
    private readonly supergraphSdl: string,
    private readonly deadline: number,
    private readonly script = makePlans,
  ) {}

  /**
   * The plan of an operation.
   *
   * @param size how much is selected in it
   * @throws PlanRefused when there is none
   */
  async plan(document: DocumentNode, operationName: string | undefined, size: number): Promise<QueryPlan> {
    if (this.waiting.length >= mostWaiting) {
      const message = `${mostWaiting} operations wait to be planned; try again in a moment.`;
      throw new PlanRefused('OVERLOADED', message, false);
    }
    const asked = { text: print(document), operationName };
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, size, resolve, reject });
      if (!this.isBusy) void this.work();
    });
  }

  /** Ends the thread, once it has made the plans that were asked for. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (!this.isBusy) await this.end();
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    for (let job = this.smallest(); job; job = this.smallest()) {
      await this.make(job.asked).then(job.resolve, job.reject);
    }
    this.isBusy = false;
    if (this.isClosed) await this.end();
  }

  private smallest(): Job | undefined {
    const least = Math.min(...this.waiting.map(({ size }) => size));
    const [job] = this.waiting.splice(
      this.waiting.findIndex(({ size }) => size === least),
      1,
    );
    return job;
  }

  private async make(asked: AskedPlan): Promise<QueryPlan> {
    const made = await this.ask(asked);
    if ('plan' in made) return made.plan;
    if ('failure' in made) throw made.failure;
    throw new PlanRefused(made.code, made.message);
  }

  private async ask(asked: AskedPlan): Promise<MadePlan> {
    let signal: AbortSignal | undefined;
    try {
      this.worker ??= this.start();
      const worker = await this.worker;
      signal = AbortSignal.timeout(this.deadline);
      const answered = once(worker, 'message', { signal });
      worker.postMessage(asked);
      return (await answered)[0] as MadePlan;
    } catch (error) {
      await this.end();
      if (signal?.aborted) throw tooComplex(`${this.deadline} ms (LIMIT_PLANNING_MS)`);
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw tooComplex(`${mostMegabytes} MB of memory`);
      }
      throw new ThreadFailed('The thread that plans has failed', { cause: error });
    }
  }

  private async start(): Promise<Worker> {
    const resourceLimits = {
      maxOldGenerationSizeMb: mostMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
    };
    const worker = new Worker(this.script, { workerData: this.supergraphSdl, resourceLimits });
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
