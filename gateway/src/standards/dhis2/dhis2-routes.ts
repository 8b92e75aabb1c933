import { Readable } from 'node:stream';
import {
  addVary,
  type HttpPlugin,
  Language,
  languageTags,
  PlatformError,
  requestLanguage,
} from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allUnits } from '../reading/all-units.js';
import { answeringFaults } from '../reading/answering-faults.js';
import type { GraphDoor } from '../reading/graph-door.js';
import type { GraphReader } from '../reading/graph-reader.js';
import { jsonList } from '../reading/json-list.js';
import { lookAhead } from '../reading/look-ahead.js';
import { readCodes } from '../sdmx/codelists.js';
import { ObservationStream } from '../sdmx/observation-stream.js';
import { SdmxError } from '../sdmx/sdmx-error.js';
import { categoryModel } from './category-model.js';
import { dataElement, type IndicatorNode, indicatorsQuery } from './data-element.js';
import { dataValue } from './data-value.js';
import { readDataValuesQuery } from './data-values-query.js';
import { organisationUnit, organisationUnitLevels } from './organisation-unit.js';
import { uid } from './uid.js';

async function readIndicators(graph: GraphReader, language: Language): Promise<readonly IndicatorNode[]> {
  const other = language === Language.VI ? Language.EN : Language.VI;
  const { indicators } = await graph.ask<{ readonly indicators: readonly IndicatorNode[] }>(indicatorsQuery, {
    language,
    other,
  });
  return indicators;
}

/** What ids of DHIS2 stand for here; a code stands for itself. */
function resolved(kind: string, given: readonly string[], keys: readonly string[]): readonly string[] {
  const byUid = new Map(keys.map((key) => [uid(kind, key), key]));
  return given.map((id) => byUid.get(id) ?? id);
}

const unitPattern = /^(VN|\d{4}:\d+)$/;

async function unitIds(graph: GraphReader, given: readonly string[]): Promise<readonly string[]> {
  // Codes need no list of all units to be understood.
  if (given.every((id) => unitPattern.test(id))) return given;
  const keys: string[] = [];
  for await (const { unitId } of allUnits(graph)) keys.push(unitId);
  return resolved('organisationUnit', given, keys);
}

function describe(request: FastifyRequest, reply: FastifyReply, graph: GraphReader): void {
  addVary(reply, 'accept-language, authorization');
  reply.headers({
    'cache-control': 'no-store',
    'content-language': languageTags[requestLanguage(request.headers['accept-language'])],
    'x-data-version': graph.state,
  });
  reply.type('application/json; charset=utf-8');
}

function answerDataValues(door: GraphDoor) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = readDataValuesQuery(new URL(request.url, 'http://localhost').searchParams);
    const graph = door.open(request, reply);
    const indicators = await readIndicators(graph, Language.EN);
    const codes = indicators.map(({ code }) => code);
    const query = asked.query(
      resolved('dataElement', asked.dataElements, codes),
      await unitIds(graph, asked.organisationUnits),
    );
    async function* values(): AsyncGenerator<readonly object[]> {
      for await (const { nodes } of new ObservationStream(graph, query, false).read()) {
        yield nodes.map((node) => dataValue(node, asked.scheme)).filter((value) => value !== null);
      }
    }
    const pages = await lookAhead(values());
    describe(request, reply, graph);
    return reply.send(Readable.from(jsonList({}, 'dataValues', pages), { objectMode: false }));
  };
}

function answerMetadata(door: GraphDoor) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const graph = door.open(request, reply);
    const indicators = await readIndicators(graph, requestLanguage(request.headers['accept-language']));
    const publishers = await readCodes(graph, 'CL_PUBLISHER');
    const head = {
      ...categoryModel(Object.fromEntries(publishers.map(({ id, names }) => [id, names.vi]))),
      dataElements: indicators.map(dataElement),
      organisationUnitLevels,
    };
    async function* units(): AsyncGenerator<readonly object[]> {
      for await (const unit of allUnits(graph)) yield [organisationUnit(unit)];
    }
    const pages = await lookAhead(units());
    describe(request, reply, graph);
    return reply.send(Readable.from(jsonList(head, 'organisationUnits', pages), { objectMode: false }));
  };
}

/** What is wrong with a period is said as SDMX reads it. */
function saidPlainly(handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) {
  return answeringFaults(async (request, reply) => {
    try {
      return await handler(request, reply);
    } catch (error) {
      if (error instanceof SdmxError) throw new PlatformError('BAD_USER_INPUT', error.message);
      throw error;
    }
  });
}

/** What a DHIS2 imports, at the addresses that it has itself: `/dhis2` stands where its own base address does. */
export function dhis2Routes(door: GraphDoor): HttpPlugin {
  return (app) => {
    for (const end of ['', '.json']) {
      app.get(`/dhis2/api/dataValueSets${end}`, saidPlainly(answerDataValues(door)));
      app.get(`/dhis2/api/metadata${end}`, saidPlainly(answerMetadata(door)));
    }
  };
}
