import { flatText, PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context.js';
import { type CompiledPlan, compilePlan, type PrepareFetch } from './compiling/compile-plan.js';
import { hidesEnumValues } from './compiling/pass-through-fields.js';
import { FetchDeduplicator } from './fetching/execution-run.js';
import { ResultObject } from './merging/result-object.js';
import { type AnalysedOperation, analyseOperation } from './planning/analysed-operation.js';
import type { Planner } from './planning/apollo-gateway-internals.js';
import { keepConditionalObjects } from './planning/keep-conditional-objects.js';
import { renameOverlappingFields } from './planning/rename-overlapping-fields.js';
import { UnsupportedOperation } from './uncompiled-operation.js';
import { AnswerState, type ValueWriter } from './writing/answer-state.js';
import { compileAnswer } from './writing/compile-answer.js';
import { serializedData } from './writing/serialized-data.js';

type Variables = Readonly<Record<string, unknown>>;
type Conditions = Readonly<Record<string, boolean>>;

/** What an execution answers. */
export interface OperationResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}

/** An operation whose plan and selections were compiled once, to be run with any variables. */
export class CompiledOperation {
  private readonly conditionNames: readonly string[];
  /** What writes the answer, for each set of values that the conditions have had lately. */
  private readonly writers = new LRUCache<string, ValueWriter>({ max: 64 });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: AnalysedOperation,
    private readonly sourceNames: ReadonlyMap<FieldNode, string>,
    private readonly plan: CompiledPlan,
  ) {
    this.conditionNames = [...new Set([...operation.conditions, ...plan.conditions])];
  }

  /** How large it is. */
  get selectionCount(): number {
    return this.operation.selectionCount;
  }

  /** The values that @skip and @include depend on; undefined when one of them is neither true nor false. */
  conditions(variables: Variables): Conditions | undefined {
    const conditions: Record<string, boolean> = {};
    for (const name of this.conditionNames) {
      const value = variables[name] ?? this.defaultOf(name, variables);
      if (typeof value !== 'boolean') return undefined;
      conditions[name] = value;
    }
    return conditions;
  }

  /** Fetches, merges and writes the answer. */
  async execute(
    variables: Variables,
    conditions: Conditions,
    context: GatewayContext,
  ): Promise<OperationResult> {
    const root = new ResultObject();
    const errors: GraphQLError[] = [];
    const run = { variables, conditions, context, root, errors, fetches: new FetchDeduplicator() };
    await this.plan.step(run, [root]);
    const state = new AnswerState();
    const text = this.writer(conditions)(root, state, root);
    const data = text === undefined ? null : serializedData(flatText(text));
    if (errors.length > 0) return { errors, data };
    return state.errors.length > 0 ? { data, extensions: { valueCompletion: state.errors } } : { data };
  }

  private defaultOf(name: string, variables: Variables): boolean | undefined {
    if (variables[name] === null) return undefined;
    const definition = this.operation.definition.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    const value = definition?.defaultValue;
    return value?.kind === Kind.BOOLEAN ? value.value : undefined;
  }

  private writer(conditions: Conditions): ValueWriter {
    const key = this.conditionNames.map((name) => (conditions[name] ? '1' : '0')).join('');
    const known = this.writers.get(key);
    if (known) return known;
    const { schema, sourceNames } = this;
    const { definition, fragments } = this.operation;
    const created = compileAnswer({ schema, fragments, sourceNames, conditions }, definition);
    this.writers.set(key, created);
    return created;
  }
}

/** Plans an operation and compiles the plan; `UnsupportedOperation` when it is for the stock executor, with the reason. */
export function compileOperation(
  planner: Planner,
  prepare: PrepareFetch,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | UnsupportedOperation {
  try {
    const definition = getOperationAST(document, operationName);
    if (!definition) throw new UnsupportedOperation('operation');
    const operation = analyseOperation(document, definition);
    const { schema, addedNames } = planner;
    const renamed = renameOverlappingFields(document, operation, addedNames);
    const plannable = keepConditionalObjects(renamed.document, operation.fragments, schema, addedNames);
    const plan = compilePlan(planned(planner, plannable, operationName), {
      supergraph: planner.supergraph,
      operation,
      takesText: !hidesEnumValues(schema, planner.supergraph),
      prepare,
      clientNames: renamed.clientNames,
    });
    return new CompiledOperation(schema, operation, renamed.sourceNames, plan);
  } catch (error) {
    if (error instanceof UnsupportedOperation) return error;
    throw error;
  }
}

/** What cannot be planned is refused: by the stock executor in its own words, or by us where we have better ones. */
function planned(planner: Planner, document: DocumentNode, operationName: string | undefined) {
  try {
    return planner.plan(document, operationName);
  } catch (error) {
    throw error instanceof PlatformError ? error : new UnsupportedOperation('plan');
  }
}
