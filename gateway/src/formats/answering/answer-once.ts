import type { FastifyReply } from 'fastify';
import { print } from 'graphql';
import { syntheticHeader } from '../../caching/cache-headers.js';
import { type Ask, describeAnswer } from '../../caching/cached-route.js';
import { readAnswer } from '../writing/read-answer.js';
import { type FileOfAnswer, WritingThread, type Written } from '../writing/writing-thread.js';
import { fileTag, writtenFile } from '../writing/written-file.js';
import { type AskedFile, describeFile } from './asked-file.js';
import { askForText } from './json-answer.js';
import { sendErrors } from './send-errors.js';
import { areAllSynthetic } from './synthetic-rows.js';

/** Characters of an answer from which on its file is written in another thread: below, it takes some milliseconds. */
const longAnswer = 200_000;

/** One for all graphs of this process: it is there only while long files are asked for. */
const writingThread = new WritingThread();

async function writtenHere({ format, plans, answer, areAllSynthetic }: FileOfAnswer): Promise<Written> {
  const text = answer.toString();
  const { data, errors, synthetic } = readAnswer(text);
  if (errors.length > 0) return { errors };
  const body = await writtenFile(format, plans, data, areAllSynthetic(synthetic));
  return { errors: [], body, tag: fileTag(format, text), isSynthetic: synthetic.length > 0 };
}

/** Answers with what one answer of JSON holds: kept answers serve every format. */
export async function answerOnce(ask: Ask, file: AskedFile, reply: FastifyReply): Promise<FastifyReply> {
  const { format, request, plans, asked } = file;
  const { marked, operationName, variables } = asked;
  const answer = await askForText(ask, request, { query: print(marked), operationName, variables });
  const wanted: FileOfAnswer = {
    format,
    plans,
    answer: answer.body,
    areAllSynthetic: (coordinates) => areAllSynthetic(asked.schema, coordinates, asked.isMarked),
    gone: request.gone,
  };
  const isLong = answer.body.length > longAnswer;
  const written = await (isLong ? writingThread.write(wanted) : writtenHere(wanted));
  if (!('body' in written)) return sendErrors(reply, written.errors);
  describeAnswer(request, reply, answer.status);
  describeFile(file, reply);
  reply.headers(answer.dataVersion);
  reply.headers({ 'cache-control': answer.cacheControl, ...syntheticHeader(written.isSynthetic) });
  if (request.method === 'GET') reply.header('etag', written.tag);
  return reply.send(written.body);
}
