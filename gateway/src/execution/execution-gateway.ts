import { createHash } from 'node:crypto';
import { ApolloGateway, type SupergraphManager, type SupergraphSdlHook } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  type VariableDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.js';
import type { Source } from '../sources/source.js';
import { answerIntrospection } from './answer-introspection.js';
import { compileOperation } from './compile-operation.js';
import type { PrepareFetch } from './compile-plan.js';
import { CompiledOperation } from './compiled-operation.js';
import { countCompiled, countStock } from './execution-counter.js';
import { OperationCache } from './operation-cache.js';
import { operationMissing } from './operation-missing.js';
import { type Planner, plannerOf } from './planner.js';
import { plannerConfig } from './planner-config.js';
import { Refused } from './refused.js';
import { Uncovered } from './uncovered.js';

/** What Apollo Server asks of a gateway. */
type ServedGateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Execute = ApolloGateway['executor'];

/** What an execution gateway is made of. */
export interface ExecutionGatewayOptions {
  /** The supergraph, or what watches it: as Apollo's gateway takes it. */
  readonly supergraphSdl: string | SupergraphSdlHook | SupergraphManager;
  /** How the subgraph of a name and a URL in the supergraph is reached. */
  readonly sourceOf: (name: string, url: string) => Source;
  readonly logger?: NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['logger'] | undefined;
}

/**
 * Apollo's gateway with an executor of our own behind its plans. ApolloGateway loads the supergraph and makes the
 * plans; each is compiled once and then run by us. What is not compiled runs in Apollo's executor, and is counted.
 */
export class ExecutionGateway implements ServedGateway {
  /** Apollo's part of it. */
  readonly apollo: ApolloGateway;
  private readonly sources = new Map<string, Source>();
  private readonly operations = new OperationCache();
  private planner: Planner | undefined;
  private readonly logger: ExecutionGatewayOptions['logger'];
  private stopped = false;

  constructor({ supergraphSdl, sourceOf, logger }: ExecutionGatewayOptions) {
    this.logger = logger;
    this.apollo = new ApolloGateway({
      supergraphSdl: supergraphSdl as string,
      buildService: ({ name, url }) => {
        const source = sourceOf(name, url ?? '');
        this.sources.set(name, source);
        return source;
      },
      queryPlannerConfig: plannerConfig,
      ...(logger ? { logger } : {}),
    });
    this.apollo.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      this.operations.clear();
      this.planner = plannerOf(this.apollo, coreSupergraphSdl);
      if (!this.planner) logger?.error('ApolloGateway hides its planner: its own executor runs everything');
    });
  }

  onSchemaLoadOrUpdate(callback: Parameters<ServedGateway['onSchemaLoadOrUpdate']>[0]): () => void {
    return this.apollo.onSchemaLoadOrUpdate(callback);
  }

  async load(options: Parameters<ServedGateway['load']>[0]) {
    await this.apollo.load(options as never);
    return { executor: this.executor };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.apollo.stop();
  }

  /** Executes one request. */
  readonly executor: Execute = async (requestContext) => {
    const { request, document, queryHash } = requestContext;
    const operation = getOperationAST(document, request.operationName);
    if (!operation) return { errors: [operationMissing(document, request.operationName)] };
    const variables = request.variables ?? {};
    const errors = this.variableErrors(operation.variableDefinitions, variables);
    if (errors) return { errors };
    const compiled = this.compiled(queryHash, document, operation.name?.value);
    if (compiled instanceof Refused) return { errors: [compiled.error] };
    if (compiled instanceof Uncovered) return this.leave(compiled.reason, requestContext);
    const conditions = compiled.conditions(variables);
    if (!conditions) return this.leave('condition', requestContext);
    return compiled.execute(variables, conditions, requestContext.context as GatewayContext);
  };

  /** Compiles a document before anyone asks for it, one operation at a time, so that requests come in between. */
  async warm(text: string): Promise<void> {
    const document = parse(text);
    const hash = createHash('sha256').update(text).digest('hex');
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.stopped || !this.planner) return;
      this.lookUp(this.planner, hash, document, definition.name?.value);
    }
  }

  private compiled(
    hash: string,
    document: DocumentNode,
    name: string | undefined,
  ): CompiledOperation | Uncovered | Refused {
    if (!this.planner) return new Uncovered('planner');
    const { entry, hit } = this.lookUp(this.planner, hash, document, name);
    if (entry instanceof CompiledOperation) countCompiled(hit ? 'hit' : 'miss');
    return entry;
  }

  /** What is wrong with the variables, at its place in the client's document; undefined when nothing is. */
  private variableErrors(
    definitions: readonly VariableDefinitionNode[] | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): readonly GraphQLError[] | undefined {
    if (!this.planner || !definitions?.length) return undefined;
    return getVariableValues(this.planner.schema, definitions, variables).errors;
  }

  private lookUp(planner: Planner, hash: string, document: DocumentNode, name: string | undefined) {
    return this.operations.get(hash, document, name, (printed) => this.compile(planner, printed, name));
  }

  private compile(
    planner: Planner,
    printed: string,
    name: string | undefined,
  ): CompiledOperation | Uncovered | Refused {
    const prepare: PrepareFetch = (source, fetch) => this.sources.get(source)?.prepare(fetch);
    try {
      // Without locations, which would keep the client's text and every token of it.
      return compileOperation(planner, prepare, parse(printed, { noLocation: true }), name);
    } catch (error) {
      if (error instanceof PlatformError) return new Refused(error);
      // A mistake of ours costs speed, not the answer.
      this.logger?.error(error);
      return new Uncovered('failure');
    }
  }

  private leave(reason: string, requestContext: Parameters<Execute>[0]): ReturnType<Execute> {
    countStock(reason);
    if (reason === 'introspection' && this.planner) {
      return answerIntrospection(this.planner.schema, requestContext) as ReturnType<Execute>;
    }
    return this.apollo.executor(requestContext);
  }
}
