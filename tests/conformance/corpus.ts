import { readdirSync, readFileSync } from 'node:fs';
import { ApolloGateway, buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { composeSupergraph, schemaFolder } from '@ntp-graph/gateway';
import {
  analyseOperation,
  type CompiledOperation,
  compileOperation,
  keepConditionalObjects,
  onlyOperation,
  operationIn,
  type Planner,
  type PreparedFetch,
  plannerConfig,
  plannerOf,
  renameHostileVariables,
  renameOverlappingFields,
  underOwnNames,
} from '@ntp-graph/gateway/execution';
import { PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  isInterfaceType,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Answer, toAnswer } from './answer.js';
import type { Faults } from './faults.js';
import { type GeneratedOperation, generateOperation } from './generate-operation.js';
import { MockSource } from './mock-source.js';
import { type Implementations, keyFieldsOf, mockMonolith, mockSubgraph } from './mock-subgraph.js';
import { repairedDocument } from './repaired-document.js';
import { repairedPlan } from './repaired-plan.js';

type QueryPlan = ReturnType<Planner['plan']>;

/** One operation, planned and compiled. */
export interface Prepared {
  /** The document, without other operations. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly plan: QueryPlan;
  readonly compiled: CompiledOperation;
}

/** An operation of the corpus. */
export interface CorpusOperation extends GeneratedOperation {
  readonly asWritten: Prepared;
  /**
   * The same without what Apollo's executor cannot answer rightly: with a name of its own for every field that its
   * planner would mistake for another, and so on. Made only when it is needed; undefined where that has no plan.
   */
  readonly repaired: () => Promise<Prepared | undefined>;
}

/** A smaller operation may leave a variable or a fragment unused. */
const rules = specifiedRules.filter(({ name }) => !name.startsWith('NoUnused'));

/** The internals of a loaded gateway that its own executor is called with. */
interface LoadedGateway {
  readonly supergraphSchema: Parameters<typeof executeQueryPlan>[4];
  readonly apiSchema: Parameters<typeof executeQueryPlan>[5];
}

/** What is published of all subgraphs together: for routers, and for clients. */
const ofTheWhole = new Set(['supergraph.graphql', 'schema.graphql', 'released.graphql']);

function publishedSubgraphs(): { name: string; url: string; sdl: string }[] {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.graphql') && !ofTheWhole.has(file))
    .map((file) => ({
      name: file.slice(0, -'.graphql'.length),
      url: 'http://mock',
      sdl: readFileSync(schemaFolder + file, 'utf8'),
    }));
}

/** The real supergraph over mock subgraphs, with both executors behind one planner. */
export class Corpus {
  private constructor(
    private readonly gateway: ApolloGateway,
    private readonly planner: Planner,
    private readonly sources: ReadonlyMap<string, MockSource>,
    private readonly monolith: GraphQLSchema,
  ) {}

  static async load(): Promise<Corpus> {
    const subgraphs = publishedSubgraphs();
    const sources = new Map<string, MockSource>();
    const supergraphSdl = composeSupergraph(subgraphs);
    const gateway = new ApolloGateway({
      supergraphSdl,
      queryPlannerConfig: plannerConfig,
      buildService: ({ name }) => ({
        process: (options) => sources.get(name)?.process(options as never) as never,
      }),
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    await gateway.load();
    const planner = plannerOf(gateway, supergraphSdl);
    if (!planner) throw new Error('The gateway hides its planner');
    const implementations = implementationsIn(planner.schema);
    const sdls = subgraphs.map(({ sdl }) => sdl);
    const keyFields = keyFieldsOf(sdls);
    for (const { name, sdl } of subgraphs) {
      sources.set(name, new MockSource(mockSubgraph(sdl, keyFields, implementations)));
    }
    return new Corpus(gateway, planner, sources, mockMonolith(planner.schema, sdls, implementations));
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }

  /** The first valid operation of a seed. */
  generate(seed: string): GeneratedOperation {
    for (let attempt = 0; ; attempt += 1) {
      const operation = generateOperation(this.planner.schema, `${seed}/${attempt}`);
      if (this.isValid(operation.query)) return operation;
    }
  }

  isValid(query: string): boolean {
    return validate(this.planner.schema, parse(query, { noLocation: true }), rules).length === 0;
  }

  /** Plans and compiles an operation; the reason where that is left to the stock executor. */
  async compile(generated: GeneratedOperation): Promise<CorpusOperation | string> {
    const whole = parse(generated.query);
    const { variables, operationName } = generated;
    const document = onlyOperation(whole, operationName);
    try {
      const asWritten = await this.prepare(document, variables, (plan) => plan, whole);
      const repaired = async (): Promise<Prepared | undefined> => {
        const { document: safe, names } = renameHostileVariables(document, operationIn(document));
        const operation = analyseOperation(safe, operationIn(safe));
        const { schema, addedNames } = this.planner;
        const renamed = renameOverlappingFields(safe, operation, addedNames);
        const kept = keepConditionalObjects(renamed.document, operation.fragments, schema, addedNames);
        try {
          return await this.prepare(repairedDocument(kept), underOwnNames(variables, names), this.repair);
        } catch (error) {
          if (error instanceof PlatformError) return undefined;
          throw error;
        }
      };
      return { ...generated, asWritten, repaired };
    } catch (error) {
      // Whichever executor it is asked of, there is no plan.
      if (error instanceof PlatformError) return 'not planned';
      throw error;
    }
  }

  /** Ours, as a client would get it. */
  ours({ asWritten }: CorpusOperation, faults: Faults): Promise<Answer> {
    return runCompiled(asWritten, faults);
  }

  /** What graphql-js answers over the whole graph as one schema. */
  async expected({ asWritten }: CorpusOperation, faults: Faults): Promise<Answer> {
    const result = await execute({
      schema: this.monolith,
      document: asWritten.document,
      variableValues: asWritten.variables,
      contextValue: { faults },
    });
    return toAnswer(result as never);
  }

  /** Ours and Apollo's, of the same document. */
  async both(prepared: Prepared, faults: Faults): Promise<[Answer, Answer]> {
    return [await runCompiled(prepared, faults), await this.runStock(prepared, faults)];
  }

  private readonly repair = (plan: QueryPlan) =>
    repairedPlan(plan, (name, typeName) => this.sources.get(name)?.isInterfaceObject(typeName) ?? false);

  private async prepare(
    document: DocumentNode,
    variables: Prepared['variables'],
    repair: (plan: QueryPlan) => QueryPlan,
    whole = document,
  ): Promise<Prepared> {
    let plan: QueryPlan | undefined;
    const name = operationIn(document).name?.value;
    const scope = {
      ...this.planner,
      plan: (planned: DocumentNode) => {
        plan = repair(this.planner.plan(planned, name));
        return plan;
      },
    };
    const prepare = (source: string, fetch: PreparedFetch) => this.sources.get(source)?.prepare(fetch);
    const compiled = await compileOperation(scope, prepare, whole, name);
    // Where nothing but the schema is asked for, ours plans nothing.
    return { document, variables, plan: plan ?? scope.plan(document), compiled };
  }

  private async runStock({ document, plan, variables }: Prepared, faults: Faults): Promise<Answer> {
    const { supergraphSchema, apiSchema } = this.gateway as unknown as LoadedGateway;
    const result = await executeQueryPlan(
      plan,
      Object.fromEntries(this.sources) as never,
      { request: { variables }, context: { faults }, metrics: {}, logger: console } as never,
      buildOperationContext({ schema: this.planner.schema, operationDocument: document }),
      supergraphSchema,
      apiSchema,
    );
    return toAnswer(result as never);
  }
}

async function runCompiled({ compiled, variables }: Prepared, faults: Faults): Promise<Answer> {
  return toAnswer(await compiled.execute(variables, { faults, record: {} } as never));
}

function implementationsIn(schema: GraphQLSchema): Implementations {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  return Object.fromEntries(
    interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}
