import type { ConditionNode, FetchNode, FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { responseName } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationTypeNode,
  parse,
} from 'graphql';
import type { PreparedFetch, SourceFetch } from '../sources/prepared-fetch.js';
import { compileFetch } from './compile-fetch.js';
import type { Step } from './execution-run.js';
import { Merger } from './merger.js';
import { objectsAt, type ResponsePath } from './objects-at.js';
import type { OperationParts } from './operation-parts.js';
import { type PathElement, Route } from './route.js';
import { Uncovered } from './uncovered.js';
import { writtenFields } from './written-fields.js';

/** Prepares a fetch at the source of a name; undefined when there is no such source. */
export type PrepareFetch = (source: string, fetch: PreparedFetch) => SourceFetch | undefined;

/** What a plan is compiled with. */
export interface PlanScope {
  readonly supergraph: GraphQLSchema;
  /** The client's operation. */
  readonly parts: OperationParts;
  /** Whether what a source answers is what clients may see, so that its text may go into the answer as it is. */
  readonly takesText: boolean;
  readonly prepare: PrepareFetch;
  /** The client's response name, by the one that sources answer under, where they differ. */
  readonly toClient: ReadonlyMap<string, string>;
}

/** A plan as a step to run from the root of the answer, and the variables its conditions depend on. */
export interface CompiledPlan {
  readonly step: Step;
  readonly conditions: ReadonlySet<string>;
}

const nothing: Step = async () => {};
const nothingWritten: ReadonlySet<string> = new Set();

/** Compiles a query plan. Throws `Uncovered` for what only the stock executor can do. */
export function compilePlan(plan: QueryPlan, scope: PlanScope): CompiledPlan {
  const { node } = plan;
  if (node?.kind === 'Subscription') throw new Uncovered('subscription');
  const compiler = new PlanCompiler(scope);
  if (!node) return { step: nothing, conditions: compiler.conditions };
  // Twice: a fetch must know all routes through its result before it is compiled.
  compiler.findRoutes(node, []);
  return { step: compiler.compile(node, []), conditions: compiler.conditions };
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
  private readonly root = new Route();
  private readonly identities = new Map<string, number>();
  private readonly merger: Merger;

  constructor(private readonly scope: PlanScope) {
    this.merger = new Merger(abstractTypesIn(scope.supergraph));
  }

  findRoutes(node: PlanNode, path: readonly PathElement[]): void {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        for (const child of node.nodes) this.findRoutes(child, path);
        return;
      case 'Flatten':
        this.findRoutes(node.node, [...path, ...elementsOf(node)]);
        return;
      case 'Condition':
        if (node.ifClause) this.findRoutes(node.ifClause, path);
        if (node.elseClause) this.findRoutes(node.elseClause, path);
        return;
      case 'Fetch': {
        const identity = identityOf(node);
        this.identities.set(identity, (this.identities.get(identity) ?? 0) + 1);
        this.root.extend(path);
        return;
      }
      default:
        throw new Uncovered('defer');
    }
  }

  compile(node: PlanNode, path: readonly PathElement[]): Step {
    switch (node.kind) {
      case 'Sequence':
        return sequence(node.nodes.map((child) => this.compile(child, path)));
      case 'Parallel':
        return parallel(node.nodes.map((child) => this.compile(child, path)));
      case 'Flatten':
        return this.flatten(node, path);
      case 'Condition':
        return this.condition(node, path);
      case 'Fetch':
        return this.fetch(node, path);
      default:
        throw new Uncovered('defer');
    }
  }

  private flatten(node: FlattenNode, path: readonly PathElement[]): Step {
    const below = elementsOf(node);
    const step = this.compile(node.node, [...path, ...below]);
    return async (run, objects) => {
      const found = objectsAt(objects, below);
      if (found.length > 0) await step(run, found);
    };
  }

  private condition(node: ConditionNode, path: readonly PathElement[]): Step {
    this.conditions.add(node.condition);
    const included = node.ifClause ? this.compile(node.ifClause, path) : nothing;
    const excluded = node.elseClause ? this.compile(node.elseClause, path) : nothing;
    return (run, objects) => (run.conditions[node.condition] ? included : excluded)(run, objects);
  }

  private fetch(node: FetchNode, path: readonly PathElement[]): Step {
    if (node.contextRewrites?.length) throw new Uncovered('context');
    if (node.requires && node.variableUsages?.includes('representations')) {
      throw new Uncovered('variable-name');
    }
    const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
    const kind = node.operationKind as OperationTypeNode;
    const { operation, operationName } = node;
    const identity = identityOf(node);
    const repeated = (this.identities.get(identity) ?? 0) > 1;
    const route = this.root.extend(path);
    const written = repeated ? nothingWritten : this.written(node, document, path, route);
    const fetch = this.scope.prepare(node.serviceName, { operation, document, operationName, kind, written });
    if (!fetch) throw new Uncovered('source');
    return compileFetch({
      node,
      shareable: { identity, repeated, fetch },
      path,
      route,
      failurePath: failurePathOf(path, document),
      supergraph: this.scope.supergraph,
      merger: this.merger,
      toClient: this.scope.toClient,
    });
  }

  /** What the source may write: nothing where others look into it, or change it. */
  private written(
    { outputRewrites }: FetchNode,
    document: DocumentNode,
    path: readonly PathElement[],
    route: Route,
  ): ReadonlySet<string> {
    const { parts, takesText } = this.scope;
    if (!takesText || outputRewrites?.length) return nothingWritten;
    return writtenFields(parts, document, path, route);
  }
}

function elementsOf({ path }: FlattenNode): PathElement[] {
  return path.map((element) => {
    if (typeof element === 'string' && /^(@|\w+)$/.test(element)) return element;
    throw new Uncovered('path');
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
