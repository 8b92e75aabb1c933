/** The thread behind `PlanningThread`: makes the plans of one supergraph that it is asked for, one after another. */
import { enableCompileCache } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { AskedPlan, MadePlan } from './plan-messages.js';

enableCompileCache();
const { parse } = await import('graphql');
const { apolloPlanner, makePlan, PlanRefused } = await import('./make-plan.js');

const port = parentPort as MessagePort;
const planner = apolloPlanner(workerData as string);

function made({ text, operationName }: AskedPlan): MadePlan {
  try {
    return { plan: makePlan(planner, parse(text, { noLocation: true }), operationName) };
  } catch (error) {
    if (error instanceof PlanRefused) return { code: error.code, message: error.message };
    return { failure: error };
  }
}

port.on('message', (asked: AskedPlan) => port.postMessage(made(asked)));
port.postMessage('ready');
