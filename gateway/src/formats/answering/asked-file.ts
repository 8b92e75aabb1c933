import type { GraphqlRequest } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import type { AskedTable } from '../asking/asked-table.js';
import type { Format } from '../format.js';
import { type Chain, chainsOf, planTable, type TablePlan } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import { describedByLink } from './described-by.js';

/** A file that a request asks for. */
export interface AskedFile {
  readonly format: Format;
  readonly request: GraphqlRequest;
  readonly asked: AskedTable;
  readonly chains: readonly Chain[];
  readonly plans: readonly TablePlan[];
}

function checkChains(format: Format, chains: readonly Chain[]): void {
  if (chains.length === 1 || format.takesSeveral) return;
  const names = chains.map((chain) => chain.at(-1)?.name);
  throw unfit(
    `The query has lists side by side, ${names.join(' and ')}, and ${format.name} holds one table`,
    'one of them in each request, or format=xlsx, which has a sheet for each',
  );
}

/**
 * What a query is in a format.
 *
 * @throws PlatformError FORMAT_DOES_NOT_FIT
 */
export function askedFile(format: Format, request: GraphqlRequest, asked: AskedTable): AskedFile {
  const chains = chainsOf(asked.shape);
  checkChains(format, chains);
  const plans = chains.map((chain) => planTable(asked.shape, asked.markedShape, chain));
  return { format, request, asked, chains, plans };
}

function nameOf({ asked, plans }: AskedFile): string {
  const name = asked.operationName ?? asked.operation.name?.value ?? plans[0]?.name.split('.').at(-1) ?? '';
  return name.replace(/[^\w-]/g, '_') || 'data';
}

/** Says what the file is, and what to call it. */
export function describeFile(file: AskedFile, reply: FastifyReply): void {
  const { mediaType, parameters = '', extension, isBare } = file.format;
  reply.headers({
    ...(isBare ? describedByLink(file, reply) : {}),
    'content-type': `${mediaType}${parameters}`,
    'content-disposition': `attachment; filename="${nameOf(file)}.${extension}"`,
  });
}
