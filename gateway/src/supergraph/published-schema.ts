import type { Route } from '@ntp-graph/kit';
import type { GraphQLSchema } from 'graphql';
import { printClientSchema } from './api-schema.js';

/** What clients see of the graph that is served now, at `/schema.graphql`. */
export class PublishedSchema {
  private schema: GraphQLSchema | undefined;
  private text: string | undefined;

  /** Takes over a schema, at the start and whenever it changes. */
  load(schema: GraphQLSchema): void {
    this.schema = schema;
    this.text = undefined;
  }

  /** Printed when it is first asked for: it is long, and most starts are of gateways that nobody asks. */
  readonly route: Route = ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/schema.graphql' || !this.schema) return false;
    this.text ??= printClientSchema(this.schema);
    const headers = { 'content-type': 'application/graphql; charset=utf-8', 'cache-control': 'no-cache' };
    response.writeHead(200, headers).end(this.text);
    return true;
  };
}
