import { type HttpPlugin, keepForms, notFound } from '@ntp-graph/kit';
import type { GraphQLSchema } from 'graphql';
import { printClientSchema } from './api-schema.js';

/** What clients see of the graph that is served now, at `/schema.graphql`. */
export class PublishedSchema {
  private schema: GraphQLSchema | undefined;
  private text: Buffer | undefined;

  /** Takes over a schema, at the start and whenever it changes. */
  load(schema: GraphQLSchema): void {
    this.schema = schema;
    this.text = undefined;
  }

  /** Printed when it is first asked for: it is long, and most starts are of gateways that nobody asks. */
  readonly route: HttpPlugin = (app) => {
    app.get('/schema.graphql', async (_request, reply) => {
      if (!this.schema) return notFound(reply);
      this.text ??= this.print(this.schema);
      return reply
        .type('application/graphql; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(this.text);
    });
  };

  private print(schema: GraphQLSchema): Buffer {
    const text = Buffer.from(printClientSchema(schema));
    keepForms(text);
    return text;
  }
}
