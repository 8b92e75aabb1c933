import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, print } from 'graphql';
import { OwnThread, ThreadFailed } from '../../threads/own-thread.js';
import { PlanRefused } from './make-plan.js';
import type { AskedPlan, MadePlan } from './plan-messages.js';

const makePlans = new URL('./make-plans.js', import.meta.url);

/** Memory that the thread may take, in megabytes; the planner of our supergraph takes less than a tenth. */
const megabytes = 512;

/** Of that, for what is new: a plan is made of many small objects, and with the usual 16 takes twice as long. */
const youngMegabytes = 64;

/** Operations that wait to be planned. */
const mostWaiting = 100;

function tooComplex(more: string): PlanRefused {
  const message = `Planning the operation takes more than ${more}; expected fewer steps from unit to unit, or fewer fields and fragments at their end.`;
  return new PlanRefused('OPERATION_TOO_COMPLEX', message, false);
}

/**
 * Plans operations in a thread of its own, so that nobody waits for a plan but those who asked for one. One that takes
 * too long or too much memory is refused.
 */
export class PlanningThread {
  private readonly thread: OwnThread;

  /** @param deadline milliseconds that one plan may take */
  constructor(
    supergraphSdl: string,
    private readonly deadline: number,
    script = makePlans,
  ) {
    this.thread = new OwnThread({ script, workerData: supergraphSdl, deadline, megabytes, youngMegabytes });
  }

  /**
   * The plan of an operation.
   *
   * @param size how much is selected in it
   * @throws PlanRefused when there is none
   */
  async plan(document: DocumentNode, operationName: string | undefined, size: number): Promise<QueryPlan> {
    if (this.thread.waiting >= mostWaiting) {
      const message = `${mostWaiting} operations wait to be planned; try again in a moment.`;
      throw new PlanRefused('OVERLOADED', message, false);
    }
    const asked: AskedPlan = { text: print(document), operationName };
    const made = await this.thread.run(size, (ask) => ask(asked) as Promise<MadePlan>).catch(this.refuse);
    if ('plan' in made) return made.plan;
    if ('failure' in made) throw made.failure;
    throw new PlanRefused(made.code, made.message);
  }

  /** Ends the thread, once it has made the plans that were asked for. */
  close(): Promise<void> {
    return this.thread.close();
  }

  private readonly refuse = (error: unknown): never => {
    const { lacking = null } = error instanceof ThreadFailed ? error : {};
    if (lacking === 'time') throw tooComplex(`${this.deadline} ms (LIMIT_PLANNING_MS)`);
    if (lacking === 'memory') throw tooComplex(`${megabytes} MB of memory`);
    throw error;
  };
}
