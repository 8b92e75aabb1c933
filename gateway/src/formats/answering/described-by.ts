import type { FastifyReply } from 'fastify';
import { askedOperation } from '../../caching/asked-operation.js';
import { schemaFormat } from '../asking/wanted-format.js';
import { tableSchemaOf } from '../table/table-schema.js';
import type { AskedFile } from './asked-file.js';

/** A longer link is left out: servers and proxies refuse long headers. */
const longest = 4000;

/**
 * A link to what the columns of a file mean, of the same query; none where it would be too long. It is relative, so that
 * it holds behind a proxy that serves the gateway under a path of its own.
 */
export function describedByLink(
  { request }: AskedFile,
  reply: FastifyReply,
): Readonly<Record<string, string>> {
  const asked = askedOperation(request);
  if (!asked) return {};
  const { query, operationName, variables, extensions } = asked;
  const search = new URLSearchParams({
    format: schemaFormat,
    ...(query === null ? { extensions: JSON.stringify(extensions) } : { query }),
    ...(operationName === null ? {} : { operationName }),
    ...(Object.keys(variables).length > 0 ? { variables: JSON.stringify(variables) } : {}),
  });
  // Whoever asked by the name of an operation finds the graph beside it.
  const path = reply.request.url.startsWith('/q/') ? '../graphql' : '';
  const link = `<${path}?${search}>; rel="describedby"; type="application/json"`;
  return link.length > longest ? {} : { link };
}

/** Answers with what the columns of a table mean; nothing is executed for it. */
export function answerDescription({ plans }: AskedFile, reply: FastifyReply): FastifyReply {
  const [plan] = plans;
  return reply
    .header('cache-control', 'no-cache')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(tableSchemaOf(plan?.columns ?? [])));
}
