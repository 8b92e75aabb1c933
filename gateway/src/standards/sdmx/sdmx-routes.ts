import { type HttpPlugin, PlatformError } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageFailed } from '../../formats/answering/all-pages.js';
import type { GraphDoor } from '../reading/graph-door.js';
import { answerAvailability } from './answer-availability.js';
import { answerData } from './answer-data.js';
import { answerStructure } from './answer-structure.js';
import { SdmxError, type SdmxErrorKind, sendSdmxError } from './sdmx-error.js';

const kindsOfCodes: Readonly<Record<string, SdmxErrorKind>> = {
  BAD_USER_INPUT: 'semantic',
  FORBIDDEN: 'unauthorized',
  UNAUTHENTICATED: 'unauthorized',
  DATA_CHANGED: 'unavailable',
  SOURCE_UNAVAILABLE: 'unavailable',
  SOURCE_TIMEOUT: 'unavailable',
  COST_LIMIT: 'tooLarge',
  QUERY_TOO_LARGE: 'tooLarge',
  TOO_MANY_ROWS: 'tooLarge',
};

/** What was wrong, as SDMX says it; what is nobody's purpose is thrown on. */
function asSdmxError(error: unknown): SdmxError {
  if (error instanceof SdmxError) return error;
  const [failed] = error instanceof PageFailed ? error.errors : [];
  const told = failed ?? (error instanceof PlatformError ? error : null);
  if (!told) throw error;
  return new SdmxError(kindsOfCodes[String(told.extensions?.code)] ?? 'internal', told.message);
}

async function refuseSchema(): Promise<never> {
  throw new SdmxError(
    'notImplemented',
    'No schemas are made here; expected the structure of the data, at /sdmx/structure/datastructure/NTP_GRAPH/OBSERVATIONS/1.0.0?references=descendants.',
  );
}

/** SDMX REST 2 at `/sdmx`: the data of observations, what there is of them, and their structure. */
export function sdmxRoutes(door: GraphDoor): HttpPlugin {
  const answering = (answer: typeof answerData) => async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      return await answer(door, request, reply);
    } catch (error) {
      return sendSdmxError(request, reply, asSdmxError(error));
    }
  };
  return (app) => {
    for (const [path, answer] of [
      ['/sdmx/data', answering(answerData)],
      ['/sdmx/availability', answering(answerAvailability)],
      ['/sdmx/structure', answering(answerStructure)],
      ['/sdmx/schema', answering(refuseSchema)],
    ] as const) {
      app.get(path, answer);
      app.get(`${path}/*`, answer);
    }
  };
}
