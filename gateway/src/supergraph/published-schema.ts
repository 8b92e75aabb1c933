import { type HttpPlugin, keepForms, notFound } from '@ntp-graph/kit';
import type { GraphQLSchema } from 'graphql';
import { printClientSchema } from './api-schema.js';

/** What clients see of one graph, as text. Printed when it is first asked for: it is long, and most never are. */
export class PublishedSchema {
  private schema: GraphQLSchema | undefined;
  private printed: Buffer | undefined;

  /** Takes over a schema, at the start and whenever it changes. */
  load(schema: GraphQLSchema): void {
    this.schema = schema;
    this.printed = undefined;
  }

  /** The text; undefined before there is a schema. */
  get text(): Buffer | undefined {
    if (!this.printed && this.schema) {
      this.printed = Buffer.from(printClientSchema(this.schema));
      keepForms(this.printed);
    }
    return this.printed;
  }
}

/** Tells at a path what clients see of the graph that is served now. */
export function publishedSchemaRoute(path: string, published: () => PublishedSchema): HttpPlugin {
  return (app) => {
    app.get(path, async (_request, reply) => {
      const { text } = published();
      if (!text) return notFound(reply);
      return reply.type('application/graphql; charset=utf-8').header('cache-control', 'no-cache').send(text);
    });
  };
}
