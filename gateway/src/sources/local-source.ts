import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Subgraph } from '@ntp-graph/kit';
import { type DocumentNode, execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayContext } from '../gateway-context.js';
import { compileBatch } from './batch/compile-batch.js';
import { compileRoots } from './batch/compile-roots.js';
import type { FetchResult, PreparedFetch, SourceFetch } from './prepared-fetch.js';

/** A subgraph in this process. The planner repeats its fetches word for word, so their documents are kept parsed. */
export class LocalSource {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: 1000 });

  constructor(private readonly subgraph: Subgraph) {}

  prepare({ document, operationName }: PreparedFetch): SourceFetch {
    const batch = compileBatch(this.subgraph, document);
    if (batch) return (variables, context) => batch(variables, context.readContext(this.subgraph));
    const whole: SourceFetch = (variables, context) =>
      this.execute(document, variables, operationName, context);
    const roots = compileRoots(this.subgraph, document);
    if (!roots) return whole;
    return (variables, context) =>
      roots(variables, context.readContext(this.subgraph)).catch(() => whole(variables, context));
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const document = this.parsed(request.query ?? '');
    const result = await this.execute(document, request.variables ?? {}, request.operationName, context);
    return result as never;
  }

  private async execute(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    operationName: string | undefined,
    context: unknown,
  ): Promise<FetchResult> {
    const reads =
      context instanceof GatewayContext ? context.readContext(this.subgraph) : this.subgraph.readContext();
    const result = await execute({
      schema: this.subgraph.schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: reads,
    });
    return result as FetchResult;
  }

  private parsed(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    this.documents.set(query, document);
    return document;
  }
}
