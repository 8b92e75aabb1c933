import { readdirSync, readFileSync } from 'node:fs';
import { ApolloGateway, buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { composeSupergraph, schemaFolder } from '@ntp-graph/gateway';
import {
  type DocumentNode,
  getOperationAST,
  isInterfaceType,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Answer, toAnswer } from './answer.js';
import {
  CompiledOperation,
  compileOperation,
  type Planner,
  type PreparedFetch,
  plannerOf,
} from './executor.js';
import { type FaultMix, type Faults, faultMixes } from './faults.js';
import { type GeneratedOperation, generateOperation } from './generate-operation.js';
import { MockSource } from './mock-source.js';
import { type Implementations, mockSubgraph } from './mock-subgraph.js';

type QueryPlan = ReturnType<Planner['plan']>;

/** An operation of the corpus, planned and compiled. */
export interface CorpusOperation extends GeneratedOperation {
  readonly document: DocumentNode;
  readonly plan: QueryPlan;
  readonly compiled: CompiledOperation;
}

/** What both executors answered, and what went wrong meanwhile. */
export interface Answers {
  readonly ours: Answer;
  readonly stock: Answer;
}

/** A smaller operation may leave a variable or a fragment unused. */
const rules = specifiedRules.filter(({ name }) => !name.startsWith('NoUnused'));

/** The internals of a loaded gateway that its own executor is called with. */
interface LoadedGateway {
  readonly supergraphSchema: Parameters<typeof executeQueryPlan>[4];
  readonly apiSchema: Parameters<typeof executeQueryPlan>[5];
}

function publishedSubgraphs(): { name: string; url: string; sdl: string }[] {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.graphql') && file !== 'supergraph.graphql')
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
    readonly planner: Planner,
    readonly sources: ReadonlyMap<string, MockSource>,
  ) {}

  static async load(): Promise<Corpus> {
    const subgraphs = publishedSubgraphs();
    const sources = new Map<string, MockSource>();
    const gateway = new ApolloGateway({
      supergraphSdl: composeSupergraph(subgraphs),
      buildService: ({ name }) => ({
        process: (options) => sources.get(name)?.process(options as never) as never,
      }),
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    await gateway.load();
    const planner = plannerOf(gateway);
    if (!planner) throw new Error('The gateway hides its planner');
    const implementations = implementationsIn(planner);
    for (const { name, sdl } of subgraphs)
      sources.set(name, new MockSource(mockSubgraph(sdl, implementations)));
    return new Corpus(gateway, planner, sources);
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
  compile(generated: GeneratedOperation): CorpusOperation | string {
    const document = parse(generated.query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('A document of the corpus has one operation');
    let plan: QueryPlan | undefined;
    const planner: Planner = {
      ...this.planner,
      plan: (...args) => {
        plan = this.planner.plan(...args);
        return plan;
      },
    };
    const prepare = (name: string, fetch: PreparedFetch) => this.sources.get(name)?.prepare(fetch);
    const compiled = compileOperation(planner, prepare, document, operation);
    if (!(compiled instanceof CompiledOperation)) return compiled.reason;
    if (!plan) throw new Error('Nothing was planned');
    return { ...generated, document, plan, compiled };
  }

  /** Runs an operation in both executors, in the same weather. */
  async run(operation: CorpusOperation, faults: Faults): Promise<Answers> {
    return { ours: await this.runOurs(operation, faults), stock: await this.runStock(operation, faults) };
  }

  private async runOurs({ compiled, variables }: CorpusOperation, faults: Faults): Promise<Answer> {
    const conditions = compiled.conditions(variables);
    if (!conditions) throw new Error('A condition of the corpus is true or false');
    return toAnswer(await compiled.execute(variables, conditions, { faults } as never));
  }

  private async runStock({ document, plan, variables }: CorpusOperation, faults: Faults): Promise<Answer> {
    const { supergraphSchema, apiSchema } = this.gateway as unknown as LoadedGateway;
    const schema = this.planner.schema;
    const requestContext = { request: { variables }, context: { faults }, metrics: {}, logger: console };
    const services = Object.fromEntries([...this.sources].map(([name, source]) => [name, source]));
    const result = await executeQueryPlan(
      plan,
      services as never,
      requestContext as never,
      buildOperationContext({ schema, operationDocument: document }),
      supergraphSchema,
      apiSchema,
    );
    return toAnswer(result as never);
  }
}

function implementationsIn({ schema }: Planner): Implementations {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  return Object.fromEntries(
    interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** The weather of a seed. */
export function faultsOf(mix: FaultMix, seed: string): Faults {
  return { ...faultMixes[mix], seed };
}
