import { entityTag } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { print } from 'graphql';
import { syntheticHeader } from '../../caching/cache-headers.js';
import { type Ask, describeAnswer } from '../../caching/cached-route.js';
import type { Table } from '../format.js';
import { type AskedFile, describeFile, rowsOf } from './asked-file.js';
import { askInstead } from './json-answer.js';
import { sendErrors } from './send-errors.js';

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

async function whole(chunks: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts);
}

/** Answers with what one answer of JSON holds: kept answers serve every format. */
export async function answerOnce(ask: Ask, file: AskedFile, reply: FastifyReply): Promise<FastifyReply> {
  const { format, request, plans, asked } = file;
  const { marked, operationName, variables } = asked;
  const answer = await askInstead(ask, request, { query: print(marked), operationName, variables });
  if (answer.errors.length > 0) return sendErrors(reply, answer.errors);
  const tables = plans.map(
    (plan): Table => ({ name: plan.name, columns: plan.columns, rows: once(rowsOf(file, plan, answer)) }),
  );
  const body = await whole(format.write(tables));
  describeAnswer(request, reply, answer.status);
  describeFile(file, reply);
  reply.headers(answer.dataVersion);
  reply.headers({ 'cache-control': answer.cacheControl, ...syntheticHeader(answer.synthetic.length > 0) });
  if (request.method === 'GET') {
    // Weak: what is written of the same answer need not be the same byte for byte.
    reply.header('etag', `W/${entityTag(Buffer.from(`${format.name}\n${answer.body}`))}`);
  }
  return reply.send(body);
}
