import { Readable } from 'node:stream';
import { addVary, entityTag, languageTags, matchesEntityTag, requestLanguage } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contractVersion } from '../../contract/contract-version.js';
import type { GraphDoor } from '../reading/graph-door.js';
import type { GraphReader } from '../reading/graph-reader.js';
import { lookAhead } from '../reading/look-ahead.js';
import { writeCsv } from './csv-message.js';
import { DataMessage } from './data-message.js';
import { type DataQuery, readDataQuery } from './data-query.js';
import { namingIn, readSmallCodelists } from './names-of-codes.js';
import { type Batch, ObservationStream } from './observation-stream.js';
import { queryParameters } from './query-parameters.js';
import { SdmxError } from './sdmx-error.js';
import { type DataRepresentation, wantedData } from './wanted-representation.js';

/** What the data are read from: their state is that of these subgraphs. */
const subgraphs = ['geography', 'indicators'];

async function* written(
  batches: AsyncIterable<Batch>,
  { request, query, representation, graph }: Asked,
): AsyncGenerator<string> {
  const language = requestLanguage(request.headers['accept-language']);
  const nameOf = namingIn(language, await readSmallCodelists(graph));
  const shared = { query, language, nameOf };
  if (representation.format === 'csv') yield* writeCsv(batches, { ...shared, ...representation });
  else yield* new DataMessage({ ...shared, requestId: request.id }).write(batches);
}

interface Asked {
  readonly request: FastifyRequest;
  readonly query: DataQuery;
  readonly representation: DataRepresentation;
  readonly graph: GraphReader;
}

/** Answers a data query of SDMX REST 2, page by page as it is read. */
export async function answerData(
  door: GraphDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = readDataQuery(request.url);
  const representation = wantedData(request.headers.accept, queryParameters(request.url).get('format'));
  const graph = door.open(request, reply);
  const language = languageTags[requestLanguage(request.headers['accept-language'])];
  const state = await graph.stateOf(subgraphs);
  // Weak: each message says when it was made.
  const key = await graph.keyOf(subgraphs);
  const named = [contractVersion, key, request.url, representation.contentType, language];
  const tag = `W/${entityTag(Buffer.from(named.join('\n')))}`;
  addVary(reply, 'accept, accept-language, authorization');
  reply.headers({
    'content-language': language,
    'x-data-version': state,
    etag: tag,
    'cache-control': 'no-cache',
  });
  if (matchesEntityTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const isNamed = representation.format === 'json' || representation.labels !== 'id';
  const stream = new ObservationStream(graph, query, isNamed);
  const batches = await lookAhead(stream.read());
  if (!batches) throw new SdmxError('noResults', 'No observation fits the query.');
  const text = await lookAhead(written(batches, { request, query, representation, graph }));
  reply.type(representation.contentType);
  return reply.send(Readable.from(text ?? [], { objectMode: false }));
}
