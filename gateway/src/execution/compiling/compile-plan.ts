import type { ConditionNode, FetchNode, FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { responseName, TakingTurns } from '@ntp-graph/kit';
import { type DocumentNode, type GraphQLSchema, isAbstractType, Kind, parse } from 'graphql';
import type { PreparedFetch, SourceFetch } from '../../sources/source.js';
import type { Step } from '../fetching/execution-run.js';
import { fetchedNames } from '../fetching/fetched-names.js';
import { FlattenPaths, type PathElement } from '../merging/flatten-paths.js';
import { Merger } from '../merging/merger.js';
import { objectsAt, type ResponsePath } from '../merging/result-object.js';
import type { AnalysedOperation } from '../planning/analysed-operation.js';
import { PlannerFaults } from '../planning/planner-faults.js';
import type { SubgraphContracts } from '../planning/subgraph-contracts.js';
import { compileFetchStep } from './compile-fetch-step.js';
import { passThroughFields } from './pass-through-fields.js';
import { pickerOfFetch } from './picked-fields.js';

/** Prepares a fetch at the source of a name; undefined when there is no such source. */
export type PrepareFetch = (source: string, fetch: PreparedFetch) => SourceFetch | undefined;

/** What a plan is compiled with. */
export interface PlanScope {
  readonly supergraph: GraphQLSchema;
  readonly contracts: SubgraphContracts;
  /** The client's operation. */
  readonly operation: AnalysedOperation;
  /** Whether what a source answers is what clients may see, so that its text may go into the answer as it is. */
  readonly takesText: boolean;
  readonly prepare: PrepareFetch;
  /** The client's response name, by the one that sources answer under, where they differ. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** A plan as a step to run from the root of the answer, and the variables its conditions depend on. */
export interface CompiledPlan {
  readonly step: Step;
  readonly conditions: ReadonlySet<string>;
}

const nothing: Step = async () => {};
const nothingWritten: ReadonlySet<string> = new Set();

/** The plan of an operation that no source is asked for. */
export const nothingPlanned: CompiledPlan = { step: nothing, conditions: new Set() };

/** The error of a plan with a step that we do not run; whoever asks is told no more than that it is our fault. */
function unknownStep(what: string): Error {
  return new Error(`A plan has a step that is not known here: ${what}`);
}

/**
 * Compiles a query plan, and lets others have their turn between its fetches. Throws for a step that it does not know:
 * Apollo makes none of them as it is told to plan.
 */
export async function compilePlan(plan: QueryPlan, scope: PlanScope): Promise<CompiledPlan> {
  const { node } = plan;
  if (node?.kind === 'Subscription') throw unknownStep('a subscription');
  const compiler = new PlanCompiler(scope);
  if (!node) return { step: nothing, conditions: compiler.conditions };
  // Twice: a fetch must know all later paths through its result before it is compiled.
  compiler.lookAhead(node, []);
  return { step: await compiler.compile(node, []), conditions: compiler.conditions };
}

/** The text of a fetch without its operation's name, which the plan makes differ from fetch to fetch. */
function identityOf({ serviceName, operation }: FetchNode): string {
  return `${serviceName}\n${operation.replace(/^(query|mutation)\s+\w+/, '$1')}`;
}

/** The name under which a fetch's only root field answers; undefined when it has several. */
function onlyRootName(document: DocumentNode): string | undefined {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const [only, ...others] = operation.selectionSet.selections;
  if (only?.kind !== Kind.FIELD || others.length > 0) return undefined;
  return responseName(only);
}

function failurePathOf(path: readonly PathElement[], document: DocumentNode): ResponsePath | undefined {
  if (path.length > 0) return path.includes('@') ? path.slice(0, path.indexOf('@')) : path;
  const name = onlyRootName(document);
  return name === undefined ? undefined : [name];
}

function abstractTypesIn(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  return new Set(types.map(({ name }) => name));
}

/** Compiles the nodes of one plan, first looking through all of it. */
class PlanCompiler {
  readonly conditions = new Set<string>();
  private readonly root = new FlattenPaths();
  private readonly turns = new TakingTurns();
  private readonly identities = new Map<string, number>();
  private readonly merger: Merger;
  private readonly faults: PlannerFaults;

  constructor(private readonly scope: PlanScope) {
    this.faults = new PlannerFaults(scope.contracts, scope.supergraph);
    this.merger = new Merger(abstractTypesIn(scope.supergraph));
  }

  lookAhead(node: PlanNode, path: readonly PathElement[]): void {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        for (const child of node.nodes) this.lookAhead(child, path);
        return;
      case 'Flatten':
        this.lookAhead(node.node, [...path, ...elementsOf(node)]);
        return;
      case 'Condition':
        if (node.ifClause) this.lookAhead(node.ifClause, path);
        if (node.elseClause) this.lookAhead(node.elseClause, path);
        return;
      case 'Fetch': {
        const identity = identityOf(node);
        this.identities.set(identity, (this.identities.get(identity) ?? 0) + 1);
        this.root.extend(path);
        return;
      }
      default:
        throw unknownStep(node.kind);
    }
  }

  async compile(node: PlanNode, path: readonly PathElement[]): Promise<Step> {
    switch (node.kind) {
      case 'Sequence':
        return sequence(await this.compileAll(node.nodes, path));
      case 'Parallel':
        return parallel(await this.compileAll(node.nodes, path));
      case 'Flatten':
        return this.flatten(node, path);
      case 'Condition':
        return this.condition(node, path);
      case 'Fetch':
        return this.fetch(node, path);
      default:
        throw unknownStep(node.kind);
    }
  }

  /** One after another, as a plan is looked through for what cannot be right. */
  private async compileAll(nodes: readonly PlanNode[], path: readonly PathElement[]): Promise<Step[]> {
    const steps: Step[] = [];
    for (const node of nodes) steps.push(await this.compile(node, path));
    return steps;
  }

  private async flatten(node: FlattenNode, path: readonly PathElement[]): Promise<Step> {
    const below = elementsOf(node);
    const step = await this.compile(node.node, [...path, ...below]);
    return async (run, objects) => {
      const found = objectsAt(objects, below);
      if (found.length > 0) await step(run, found);
    };
  }

  private async condition(node: ConditionNode, path: readonly PathElement[]): Promise<Step> {
    this.conditions.add(node.condition);
    const included = node.ifClause ? await this.compile(node.ifClause, path) : nothing;
    const excluded = node.elseClause ? await this.compile(node.elseClause, path) : nothing;
    return (run, objects) => (run.conditions[node.condition] ? included : excluded)(run, objects);
  }

  private async fetch(node: FetchNode, path: readonly PathElement[]): Promise<Step> {
    await this.turns.next();
    if (node.contextRewrites?.length) throw unknownStep('a fetch with a context');
    const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
    if (node.requires) this.faults.check(node, document, path.join('.'));
    const { operation, operationName } = node;
    const identity = identityOf(node);
    const repeated = (this.identities.get(identity) ?? 0) > 1;
    const later = this.root.extend(path);
    // What the source may write as text: nothing where others look into it, or change it.
    const isAsAsked = this.scope.takesText && !repeated && !node.outputRewrites?.length;
    const written = isAsAsked
      ? passThroughFields(this.scope.operation, document, path, later)
      : nothingWritten;
    const { prepare, supergraph } = this.scope;
    const picker = () => pickerOfFetch(supergraph, document);
    const fetch = prepare(node.serviceName, { operation, document, operationName, written, picker });
    if (!fetch) throw new Error(`There is no subgraph called ${node.serviceName}`);
    return compileFetchStep({
      node,
      shareable: { identity, repeated, fetch },
      path,
      later,
      failurePath: failurePathOf(path, document),
      names: fetchedNames(document),
      supergraph,
      merger: this.merger,
      clientNames: this.scope.clientNames,
    });
  }
}

function elementsOf({ path }: FlattenNode): PathElement[] {
  return path.map((element) => {
    if (typeof element === 'string' && /^(@|\w+)$/.test(element)) return element;
    throw unknownStep(`the path ${path.join('.')}`);
  });
}

function sequence(steps: readonly Step[]): Step {
  return async (run, objects) => {
    for (const step of steps) await step(run, objects);
  };
}

function parallel(steps: readonly Step[]): Step {
  return async (run, objects) => {
    await Promise.all(steps.map((step) => step(run, objects)));
  };
}
