import { addVary, entityTag, languageTags, matchesEntityTag, requestLanguage } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { contractVersion } from '../../contract/contract-version.js';
import type { GraphDoor } from '../reading/graph-door.js';
import type { GraphReader } from '../reading/graph-reader.js';
import { StructureMessage } from './answer-structure.js';
import { agency, observations, structureVersion, urn } from './artefacts.js';
import { type AvailabilityQuery, readAvailabilityQuery } from './availability-query.js';
import { metaOf } from './meta.js';
import { componentOf } from './observation-row.js';
import { ObservationStream } from './observation-stream.js';
import { SdmxError } from './sdmx-error.js';
import { wantedStructure } from './wanted-representation.js';

const subgraphs = ['geography', 'indicators'];

/** What there is of each dimension, and how many observations it is of. */
interface Available {
  readonly count: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The last answers, by the state of the data and by who asks: to find one, every observation asked for is read. */
const kept = new LRUCache<string, Available>({ max: 20 });

async function readAvailable(
  graph: GraphReader,
  { data, components }: AvailabilityQuery,
): Promise<Available> {
  const found = new Map(components.map(({ id }) => [id, new Set<string>()]));
  let count = 0;
  for await (const { nodes } of new ObservationStream(graph, data, false).read()) {
    count += nodes.length;
    for (const node of nodes) for (const [id, values] of found) values.add(String(componentOf(node, id)));
  }
  return { count, values: new Map([...found].map(([id, values]) => [id, [...values].sort()])) };
}

const names = { vi: 'Dữ liệu hiện có', en: 'Data that there are' };

/** A constraint of SDMX-JSON 2.0 that says what there is, and forbids nothing. */
function constraintOf({ count, values }: Available, language: 'vi' | 'en'): object {
  return {
    id: observations,
    agencyID: agency,
    version: structureVersion,
    name: names[language],
    names,
    annotations: [{ id: 'obs_count', type: 'sdmx_metrics', title: String(count) }],
    role: 'Actual',
    constraintAttachment: { dataflows: [urn('Dataflow', observations)] },
    cubeRegions: [
      { include: true, keyValues: [...values].map(([id, held]) => ({ id, include: true, values: held })) },
    ],
  };
}

/** Answers an availability query of SDMX REST 2: which values of each dimension the observations asked for have. */
export async function answerAvailability(
  door: GraphDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = readAvailabilityQuery(request.url);
  const contentType = wantedStructure(request.headers.accept);
  const graph = await door.open(request, reply);
  const language = languageTags[requestLanguage(request.headers['accept-language'])] as 'vi' | 'en';
  const key = [contractVersion, await graph.keyOf(subgraphs), request.url].join('\n');
  const tag = `W/${entityTag(Buffer.from(`${key}\n${language}`))}`;
  addVary(reply, 'accept, accept-language, authorization');
  reply.headers({
    'content-language': language,
    'x-data-version': await graph.stateOf(subgraphs),
    etag: tag,
    'cache-control': 'no-cache',
  });
  if (matchesEntityTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const available = kept.get(key) ?? (await readAvailable(graph, query));
  kept.set(key, available);
  if (available.count === 0) throw new SdmxError('noResults', 'No observation fits the query.');
  const { references: types } = query;
  const asked = { types, ids: null, items: null, detail: 'full', references: 'none' } as const;
  const data = {
    dataConstraints: [constraintOf(available, language)],
    ...(types.length > 0 ? await new StructureMessage(graph, asked, language).data() : {}),
  };
  const meta = metaOf('structure', request.id, [language, language === 'vi' ? 'en' : 'vi']);
  return reply.type(contentType).send(JSON.stringify({ meta, data }));
}
