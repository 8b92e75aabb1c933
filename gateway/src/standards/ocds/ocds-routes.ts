import { Readable } from 'node:stream';
import {
  addVary,
  type HttpPlugin,
  isCalendarDate,
  languageTags,
  notFound,
  PlatformError,
  requestLanguage,
  today,
} from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeringFaults } from '../reading/answering-faults.js';
import type { GraphDoor } from '../reading/graph-door.js';
import { jsonList } from '../reading/json-list.js';
import { lookAhead } from '../reading/look-ahead.js';
import { type ProcurementNode, procurementsQuery } from './procurement-node.js';
import { releaseOf } from './release.js';
import { extensionFiles, extensionPath } from './synthetic-extension.js';

const parameters = ['asOf', 'within', 'planYear', 'programme', 'stage', 'synthetic'] as const;

type Asked = Readonly<Partial<Record<(typeof parameters)[number], string>>>;

function wrong(message: string): PlatformError {
  return new PlatformError('BAD_USER_INPUT', message);
}

/** What is asked for, as `procurements` takes it: what is no value of the graph it says by itself. */
function readAsked(query: Asked) {
  const unknown = Object.keys(query).find((name) => !(parameters as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw wrong(`There is no parameter ${JSON.stringify(unknown)}; expected ${parameters.join(', ')}.`);
  const { asOf = today(), within, planYear, programme, stage, synthetic } = query;
  if (!isCalendarDate(asOf))
    throw wrong(`asOf is ${JSON.stringify(asOf)}; expected a day such as 2024-12-31.`);
  if (synthetic !== undefined && synthetic !== 'true' && synthetic !== 'false') {
    throw wrong(`synthetic is ${JSON.stringify(synthetic)}; expected true or false.`);
  }
  if (planYear !== undefined && !/^\d{4}$/.test(planYear)) {
    throw wrong(`planYear is ${JSON.stringify(planYear)}; expected a year such as 2024.`);
  }
  const filter = {
    ...(within === undefined ? {} : { within }),
    ...(planYear === undefined ? {} : { planYear: Number(planYear) }),
    ...(programme === undefined ? {} : { programmes: [programme] }),
    ...(stage === undefined ? {} : { stage }),
    ...(synthetic === undefined ? {} : { synthetic: synthetic === 'true' }),
  };
  return { asOf, filter };
}

/** Answers with a release package of OCDS 1.1, page by page as it is read. */
function answerReleases(door: GraphDoor, prefix: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { asOf, filter } = readAsked(request.query as Asked);
    const graph = door.open(request, reply);
    async function* releases(): AsyncGenerator<readonly object[]> {
      for await (const nodes of graph.pages<ProcurementNode>(procurementsQuery, { asOf, filter })) {
        if (nodes.length > 0) yield nodes.map((node) => releaseOf(node, { asOf, prefix }));
      }
    }
    const pages = await lookAhead(releases());
    // A release package without a release is none.
    if (!pages)
      throw new PlatformError(
        'NOT_FOUND',
        `No package fits what is asked for on ${asOf}; expected another day or filter.`,
      );
    const origin = `${request.protocol}://${request.host}`;
    const head = {
      uri: `${origin}${request.url}`,
      version: '1.1',
      extensions: [`${origin}${extensionPath}/extension.json`],
      publishedDate: new Date().toISOString(),
      publisher: { name: 'NTP Graph', uri: `${origin}/` },
    };
    addVary(reply, 'accept-language, authorization');
    reply.headers({
      'cache-control': 'no-store',
      'content-language': languageTags[requestLanguage(request.headers['accept-language'])],
      'x-data-version': graph.state,
    });
    reply.type('application/json; charset=utf-8');
    return reply.send(Readable.from(jsonList(head, 'releases', pages), { objectMode: false }));
  };
}

/**
 * OCDS at `/ocds`: `/ocds/releases` is a release package of the packages that `procurements` has, as they stood on `asOf`.
 *
 * @param prefix what ids of contracting processes begin with
 */
export function ocdsRoutes(door: GraphDoor, prefix: string): HttpPlugin {
  return (app) => {
    app.get('/ocds/releases', answeringFaults(answerReleases(door, prefix)));
    app.get<{ Params: { file: string } }>(`${extensionPath}/:file`, (request, reply) => {
      const file = extensionFiles[request.params.file];
      return file
        ? reply.type('application/json; charset=utf-8').send(JSON.stringify(file))
        : notFound(reply);
    });
  };
}
