import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  asSelected,
  type CompiledQuery,
  cancelledBy,
  compileQuery,
  QueryCache,
  type Subgraph,
} from '@ntp-graph/kit';
import { parse } from 'graphql';
import { GatewayContext } from '../gateway-context.js';
import { bounded } from './bounded.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';

/** A subgraph in this process. */
export class LocalSource implements SubgraphSource {
  /** What Apollo's executor asks for, which repeats itself word for word. */
  private readonly queries = new QueryCache();

  /**
   * @param deadline milliseconds that one fetch may take
   * @param mostRows rows that may be read for it
   */
  constructor(
    private readonly subgraph: Subgraph,
    private readonly deadline: number,
    private readonly mostRows?: number,
  ) {}

  prepare({ document, operationName, written }: PreparedFetch): SourceFetch {
    const run = compileQuery(this.subgraph, document, operationName, { rows: 'whole', asText: written });
    const { name } = this.subgraph;
    const { deadline, mostRows } = this;
    return (variables, context) =>
      bounded({ name, deadline, gone: context.gone }, (signal) =>
        cancelledBy(signal, () => run(variables, context.readContext(this.subgraph)), mostRows),
      );
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query = '', operationName, variables = {} } = request;
    const run = this.queries.get(query, query.length, () => this.compile(query, operationName));
    // A gateway that polls for the SDL of its subgraphs does so without a request of its own.
    const reads =
      context instanceof GatewayContext ? context.readContext(this.subgraph) : this.subgraph.readContext();
    return (await run(variables, reads)) as never;
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }

  version(): Promise<string | null> {
    return this.subgraph.version();
  }

  private compile(query: string, operationName: string | undefined): CompiledQuery {
    const document = parse(query, { noLocation: true });
    return compileQuery(this.subgraph, document, operationName, asSelected);
  }
}
