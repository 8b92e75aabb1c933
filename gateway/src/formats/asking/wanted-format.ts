import { negotiate } from '@fastify/accept-negotiator';
import { type GraphqlRequest, PlatformError, Refusal } from '@ntp-graph/kit';
import type { Format } from '../format.js';
import { formatNames, formats } from '../formats.js';
import { csv } from '../writers/csv.js';

/** How a client wants its answer, and the request without the words for that. */
export interface WantedFormat {
  /** Null for JSON. */
  readonly format: Format | null;
  /** Whether what the columns mean is wanted, in place of the table. */
  readonly isDescription: boolean;
  /** Whether all pages are wanted, and not the one that the query asks for. */
  readonly all: boolean;
  readonly request: GraphqlRequest;
}

/** What `format=` asks for the meaning of columns by: a Table Schema of Frictionless. */
export const schemaFormat = 'tableschema';

const jsonTypes = ['application/graphql-response+json', 'application/json', 'multipart/mixed'];

const mediaTypes = [...jsonTypes, ...formats.map(({ mediaType }) => mediaType)];

/** The format of a name. */
function named(name: string): Format | null {
  if (name === 'json') return null;
  const found = formats.find((format) => format.name === name);
  if (found) return found;
  throw new PlatformError(
    'UNKNOWN_FORMAT',
    `There is no format "${name}"; expected one of ${formatNames.join(', ')}.`,
  );
}

/** Whether a media range, whatever its parameters, is of something that is answered here. */
function isAnswered(range: string): boolean {
  const [type = ''] = range.split(';');
  const [main, sub] = type.trim().toLowerCase().split('/');
  return mediaTypes.some((each) => {
    const [ownMain, ownSub] = each.split('/');
    return (main === '*' || main === ownMain) && (sub === '*' || sub === undefined || sub === ownSub);
  });
}

/** @throws Refusal 406 where `accept` names nothing that is answered here */
function accepted(accept: string | undefined): Format | null {
  if (accept && !accept.split(',').some(isAnswered)) {
    throw new Refusal(
      406,
      'UNKNOWN_FORMAT',
      `Nothing is answered as ${JSON.stringify(accept)}; expected one of ${mediaTypes.join(', ')}, or format=.`,
    );
  }
  const mediaType = accept === undefined ? null : negotiate(accept, mediaTypes);
  return formats.find((format) => format.mediaType === mediaType) ?? null;
}

function isAll(given: string | null): boolean {
  if (given === null || given === 'false') return false;
  if (given === 'true' || given === '') return true;
  throw new PlatformError('BAD_REQUEST', `all is "${given}"; expected true or false.`);
}

/**
 * What a request says of the format of its answer: `format` and `all` in the query string, of a POST too, or `accept`.
 *
 * @throws PlatformError UNKNOWN_FORMAT, BAD_REQUEST; Refusal where `accept` names nothing that there is
 */
export function wantedFormat(request: GraphqlRequest): WantedFormat {
  const { headers, search } = request;
  if (!/[?&](format|all)(=|&|$)/.test(search)) {
    return { format: accepted(headers.accept), isDescription: false, all: false, request };
  }
  const parameters = new URLSearchParams(search);
  const [name = null, ...more] = parameters.getAll('format');
  if (more.length > 0) throw new PlatformError('BAD_REQUEST', 'format is given twice; expected one.');
  const isDescription = name === schemaFormat;
  // A table that is only described is as a bare one would be.
  const format = isDescription ? csv : name === null ? accepted(headers.accept) : named(name);
  const all = isAll(parameters.get('all'));
  parameters.delete('format');
  parameters.delete('all');
  const rest = parameters.toString();
  return { format, isDescription, all, request: { ...request, search: rest === '' ? '' : `?${rest}` } };
}
