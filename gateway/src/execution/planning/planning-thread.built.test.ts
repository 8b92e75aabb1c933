import { readFileSync } from 'node:fs';
// As built: the thread is a script of its own.
import { supergraphPath } from '@ntp-graph/gateway';
import { ExecutionGateway, PlanningThread, plannerOf } from '@ntp-graph/gateway/execution';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

it('the thread plans as the gateway itself does, and refuses what it refuses', async () => {
  const supergraphSdl = readFileSync(supergraphPath, 'utf8');
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new ExecutionGateway({ supergraphSdl, sourceOf: () => ({}) as never, logger });
  await gateway.load({} as never);
  const planner = plannerOf(gateway.apollo, supergraphSdl);
  const thread = new PlanningThread(supergraphSdl, 60_000);
  const flagship = new URL('../../../../schema/operations/province-communes.graphql', import.meta.url);
  const document = parse(readFileSync(flagship, 'utf8'), { noLocation: true });
  expect(await thread.plan(document, undefined, 40)).toEqual(planner?.plan(document, undefined));
  const hops = '{ obstacles { nodes { statement { unit { latestObservations(indicators: ["x"]) { unit {';
  const tooMany = parse(
    `${hops} registrations { statement { unit { level availableIndicators { __typename } } } } } } } } } } }`,
  );
  const words = 'There are more than 1000 ways to answer';
  expect(() => planner?.plan(tooMany, undefined)).toThrow(words);
  await expect(thread.plan(tooMany, undefined, 40)).rejects.toThrow(words);
  await thread.close();
  await gateway.stop();
});
