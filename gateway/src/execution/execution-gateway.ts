import { ApolloGateway, type SupergraphManager, type SupergraphSdlHook } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { badInput, PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';
import { Counter } from 'prom-client';
import type { GatewayContext } from '../gateway-context.js';
import { hashOf } from '../hash-of.js';
import type { Source } from '../sources/source.js';
import { ThreadFailed } from '../threads/own-thread.js';
import { compileOperation, type MakePlan, type OperationResult } from './compiled-operation.js';
import type { PrepareFetch } from './compiling/compile-plan.js';
import type { ConditionalOperation } from './conditions/conditional-operation.js';
import { Conditions } from './conditions/conditions.js';
import { namingWhoseCondition } from './conditions/whose-condition.js';
import { withSyntheticOf } from './fetching/synthetic-sum.js';
import { type KnownOperation, OperationCache } from './operation-cache.js';
import { type Planner, plannerOf } from './planning/apollo-gateway-internals.js';
import { PlanRefused, plannerConfig } from './planning/make-plan.js';
import { PlanningThread } from './planning/planning-thread.js';
import { RejectedOperation } from './uncompiled-operation.js';

/** Operations executed since the start. The labels come from a fixed set: no client can add one. */
export const executionCounter = new Counter({
  name: 'ntp_graph_operations_total',
  help:
    'Operations asked for. executor="compiled": run by a compiled plan, which was there (cause="hit") or was made ' +
    '(cause="miss"). executor="none": refused, and the cause why.',
  labelNames: ['executor', 'cause'],
});

/** What Apollo Server asks of a gateway. */
type ServedGateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Execute = ApolloGateway['executor'];

/** What an execution gateway is made of. */
export interface ExecutionGatewayOptions {
  /** The supergraph, or what watches it: as Apollo's gateway takes it. */
  readonly supergraphSdl: string | SupergraphSdlHook | SupergraphManager;
  /** How the subgraph of a name and a URL in the supergraph is reached. */
  readonly sourceOf: (name: string, url: string) => Source;
  /** Whether an error says what may have been meant; it does by default. */
  readonly suggestions?: boolean;
  /** Milliseconds that a plan may take in a thread of its own. Without it, all are made in this one. */
  readonly planningDeadline?: number | undefined;
  /** How many units one condition may hold of, whose ids are passed on. */
  readonly mostConditionUnits?: number | undefined;
  readonly logger?: NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['logger'] | undefined;
}

/** The error of a request whose operation name does not tell which operation of its document to execute. */
function operationMissing(document: DocumentNode, name: string | null | undefined): GraphQLError {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((operation) =>
    'name' in operation && operation.name ? [JSON.stringify(operation.name.value)] : [],
  );
  const wrong = name == null ? `${operations.length} operations` : `no operation ${JSON.stringify(name)}`;
  const right = names.length > 0 ? `operationName to be one of ${names.join(', ')}` : 'no operationName';
  // Apollo Server gives it the code OPERATION_RESOLUTION_FAILURE and HTTP status 400.
  return new GraphQLError(`The document has ${wrong}; expected ${right}.`);
}

/** Counts a request that is refused before anything is executed, and answers it. */
function refused(cause: string, ...errors: GraphQLError[]) {
  executionCounter.inc({ executor: 'none', cause });
  return { errors };
}

/** The error of a request for an operation of a kind that is not served. */
function kindRefused(
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
): GraphQLError | undefined {
  const isServed = operation !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(operation);
  if (isServed) return undefined;
  return new PlatformError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation}s; expected a query.`);
}

/** Operations that select no more are planned at once: the slowest that were found among 50,000 took 70 ms. */
const mostPlannedHere = 12;

/** A document, by what it is known by. */
interface AskedDocument {
  readonly hash: string;
  readonly document: DocumentNode;
  readonly name: string | undefined;
}

/** The most that is told of the variables of one request; what is wrong beyond is not looked for. */
const mostVariableErrors = 10;

/** What is wrong with the variables of a request; undefined when nothing is. */
function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  hideSuggestions: boolean,
): GraphQLError[] | undefined {
  const options = { maxErrors: mostVariableErrors, hideSuggestions };
  const { errors } = getVariableValues(schema, variableDefinitions, variables, options);
  if (!errors || errors.length <= mostVariableErrors) return errors && [...errors];
  const further = badInput('There is more that is wrong with the variables', 'the above put right first');
  return [...errors.slice(0, mostVariableErrors), further];
}

function rejected(error: unknown): RejectedOperation {
  if (error instanceof PlanRefused) {
    return new RejectedOperation(new PlatformError(error.code, error.message), error.isFinal);
  }
  return new RejectedOperation(
    error instanceof Error ? error : new Error(String(error)),
    !(error instanceof ThreadFailed),
  );
}

/**
 * Apollo's gateway with an executor of our own behind its plans. ApolloGateway loads the supergraph and makes the
 * plans; each is compiled once and then run by us. What cannot be compiled is refused: Apollo's executor would answer
 * the client's own document, without the repairs that it needs to be answered rightly.
 */
export class ExecutionGateway implements ServedGateway {
  /** Apollo's part of it. */
  readonly apollo: ApolloGateway;
  private readonly sources = new Map<string, Source>();
  private readonly operations = new OperationCache();
  private readonly hidesSuggestions: boolean;
  private planner: Planner | undefined;
  private thread: PlanningThread | undefined;
  private conditions: Conditions | undefined;
  private readonly ownDocuments = new Map<string, AskedDocument>();
  private stopped = false;

  constructor({
    supergraphSdl,
    sourceOf,
    logger,
    suggestions = true,
    planningDeadline,
    mostConditionUnits,
  }: ExecutionGatewayOptions) {
    this.hidesSuggestions = !suggestions;
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
      if (!this.planner) throw new Error('ApolloGateway keeps its planner where it is not looked for');
      void this.thread?.close();
      this.thread = planningDeadline ? new PlanningThread(coreSupergraphSdl, planningDeadline) : undefined;
      this.conditions = Conditions.of(this.planner.schema, mostConditionUnits);
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
    await this.thread?.close();
    await this.apollo.stop();
  }

  /** Executes one request. */
  readonly executor: Execute = async (requestContext) => {
    const { request, document, queryHash, context } = requestContext;
    const operation = getOperationAST(document, request.operationName);
    if (!operation) return refused('operation', operationMissing(document, request.operationName));
    const { planner } = this;
    if (!planner) throw new Error('No supergraph is loaded');
    const wrongKind = kindRefused(planner.schema, operation);
    if (wrongKind) return refused(operation.operation, wrongKind);
    const variables = request.variables ?? {};
    // Here, where what is wrong with them has its place in the client's document.
    const errors = variableErrors(planner.schema, operation, variables, this.hidesSuggestions);
    if (errors) return refused('variables', ...errors);
    const conditional = this.conditions?.find(queryHash, document, operation);
    if (!conditional)
      return this.run(
        planner,
        { hash: queryHash, document, name: operation.name?.value },
        variables,
        context,
      );
    return this.runConditional(planner, conditional, variables, context as GatewayContext);
  };

  /** Executes an operation whose conditions other subgraphs answer first. */
  private async runConditional(
    planner: Planner,
    conditional: ConditionalOperation,
    given: Readonly<Record<string, unknown>>,
    context: GatewayContext,
  ): Promise<OperationResult> {
    const { document, hash, definition } = conditional;
    const ask = (text: string, variables: Readonly<Record<string, unknown>>) =>
      this.run(planner, this.ownDocument(text), variables, context);
    const answered = await this.conditions?.answer(conditional, given, ask).catch((error: unknown) => {
      if (error instanceof PlatformError) return error;
      throw error;
    });
    if (answered instanceof PlatformError) return refused('variables', answered);
    const variables = answered?.variables ?? given;
    const result = await this.run(
      planner,
      { hash, document, name: definition.name?.value },
      variables,
      context,
    );
    const { asked = [] } = answered ?? {};
    return withSyntheticOf(namingWhoseCondition(result, asked), asked);
  }

  private ownDocument(text: string): AskedDocument {
    const known = this.ownDocuments.get(text);
    if (known) return known;
    const hash = hashOf(text);
    const document = { hash, document: parse(text), name: undefined };
    this.ownDocuments.set(text, document);
    return document;
  }

  private async run(
    planner: Planner,
    { hash, document, name }: AskedDocument,
    variables: Readonly<Record<string, unknown>>,
    context: unknown,
  ): Promise<OperationResult> {
    const { entry, hit } = await this.lookUp(planner, hash, document, name);
    if (entry instanceof RejectedOperation) {
      if (entry.error instanceof PlatformError) return refused('rejected', entry.error);
      executionCounter.inc({ executor: 'none', cause: 'failure' });
      throw entry.error;
    }
    executionCounter.inc({ executor: 'compiled', cause: hit ? 'hit' : 'miss' });
    return entry.execute(variables, context as GatewayContext);
  }

  /** Compiles a document before anyone asks for it, one operation at a time, so that requests come in between. */
  async warm(text: string): Promise<void> {
    const document = parse(text);
    const hash = hashOf(text);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.stopped || !this.planner) return;
      await this.lookUp(this.planner, hash, document, definition.name?.value, 'here');
    }
  }

  private lookUp(
    planner: Planner,
    hash: string,
    document: DocumentNode,
    name: string | undefined,
    where?: 'here',
  ) {
    const thread = where ? undefined : this.thread;
    return this.operations.get(hash, document, name, (printed) =>
      this.compile(planner, thread, printed, name),
    );
  }

  private async compile(
    planner: Planner,
    thread: PlanningThread | undefined,
    printed: string,
    name: string | undefined,
  ): Promise<KnownOperation> {
    const prepare: PrepareFetch = (source, fetch) => this.sources.get(source)?.prepare(fetch);
    const plan: MakePlan = (document, size) =>
      thread && size > mostPlannedHere ? thread.plan(document, name, size) : planner.plan(document, name);
    try {
      // Without locations, which would keep the client's text and every token of it.
      const document = parse(printed, { noLocation: true });
      return await compileOperation({ ...planner, plan }, prepare, document, name);
    } catch (error) {
      return rejected(error);
    }
  }
}
