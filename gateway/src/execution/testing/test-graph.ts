import { ApolloServer, HeaderMap } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FetchResult } from '@ntp-graph/kit';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { composeSupergraph } from '../../composing/compose-supergraph.js';
import { GatewayContext } from '../../gateway-context.js';
import type { Source } from '../../sources/source.js';
import { ExecutionGateway } from '../execution-gateway.js';
import { stringifyResult } from '../writing/serialized-data.js';

type Variables = Readonly<Record<string, unknown>>;

/** A subgraph of a test. */
export interface TestSubgraph {
  readonly sdl: string;
  readonly resolvers?: object;
  /** Whether it is a partner's: of what it answers is taken what was asked for. */
  readonly isForeign?: boolean;
  /** Thrown when our executor prepares a fetch. */
  readonly cannotPrepare?: Error;
  /** What the source answers or throws instead of executing the fetch; undefined: it executes it. */
  readonly answer?: (
    operation: string,
    variables: Variables,
  ) => FetchResult | undefined | Promise<FetchResult>;
}

/** A fetch that a source got. */
export interface SeenFetch {
  readonly source: string;
  readonly by: 'us' | 'Apollo';
  readonly operation: string;
  readonly variables: Variables;
}

/** What a client reads. */
export interface TestAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly valueCompletion?: readonly { message: string; path: unknown }[] };
}

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", ' +
  '"@interfaceObject", "@external", "@provides", "@requires"])\n';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}

/** A source that notes its fetches. What it returns to our executor is frozen: whoever changes it throws. */
class TestSource implements Source {
  private readonly schema: GraphQLSchema;

  constructor(
    private readonly name: string,
    private readonly subgraph: TestSubgraph,
    private readonly seen: SeenFetch[],
  ) {
    const { sdl, resolvers = {} } = subgraph;
    this.schema = buildSubgraphSchema([{ typeDefs: parse(federation + sdl), resolvers: resolvers as never }]);
  }

  prepare({ operation, picker }: Parameters<Source['prepare']>[0]): ReturnType<Source['prepare']> {
    const { cannotPrepare, isForeign } = this.subgraph;
    if (cannotPrepare) throw cannotPrepare;
    const pick = picker();
    return async (variables) => {
      const result = await this.run('us', operation, variables);
      // As over HTTP: what it answers is text that is parsed.
      const data = result.data && isForeign ? JSON.parse(JSON.stringify(result.data)) : result.data;
      if (data && isForeign) pick(data);
      return deepFreeze({ ...result, data });
    };
  }

  async process({ request }: Parameters<Source['process']>[0]) {
    return (await this.run('Apollo', request.query ?? '', request.variables ?? {})) as never;
  }

  private async run(by: SeenFetch['by'], operation: string, variables: Variables): Promise<FetchResult> {
    this.seen.push({ source: this.name, by, operation, variables });
    const answer = await this.subgraph.answer?.(operation, variables);
    if (answer) return answer;
    const document = parse(operation);
    return (await execute({ schema: this.schema, document, variableValues: variables })) as FetchResult;
  }
}

/** A gateway over subgraphs of a test, asked as a client asks: through Apollo Server, and answered with text. */
export class TestGraph {
  private constructor(
    readonly gateway: ExecutionGateway,
    private readonly server: ApolloServer<GatewayContext>,
    /** Every fetch of every request, in the order they were sent. */
    readonly fetches: SeenFetch[],
  ) {}

  static async start(subgraphs: Readonly<Record<string, TestSubgraph>>): Promise<TestGraph> {
    const fetches: SeenFetch[] = [];
    const composed = Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}`,
      sdl: federation + sdl,
    }));
    const gateway = new ExecutionGateway({
      supergraphSdl: composeSupergraph(composed),
      sourceOf: (name) => new TestSource(name, subgraphs[name] as TestSubgraph, fetches),
      logger: silent,
    });
    const server = new ApolloServer<GatewayContext>({
      gateway,
      stringifyResult,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      logger: silent,
    });
    await server.start();
    return new TestGraph(gateway, server, fetches);
  }

  /** The answer as the text that goes over the wire. */
  async text(query: string, variables: object = {}, operationName?: string): Promise<string> {
    const { body } = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, variables, ...(operationName ? { operationName } : {}) },
      },
      context: async () => new GatewayContext(),
    });
    if (body.kind !== 'complete') throw new Error('An answer in parts');
    return body.string;
  }

  async ask(query: string, variables: object = {}, operationName?: string): Promise<TestAnswer> {
    return JSON.parse(await this.text(query, variables, operationName)) as TestAnswer;
  }

  /** The representations that a source got, fetch by fetch. */
  representations(source: string): unknown[] {
    return this.fetches.flatMap((fetch) =>
      fetch.source === source && fetch.variables.representations ? [fetch.variables.representations] : [],
    );
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
