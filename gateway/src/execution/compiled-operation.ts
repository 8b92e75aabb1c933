import { setImmediate } from 'node:timers/promises';
import type { QueryPlan } from '@apollo/query-planner';
import { badInput, flatText, syntheticExtension } from '@ntp-graph/kit';
import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context.js';
import {
  type CompiledPlan,
  compilePlan,
  nothingPlanned,
  type PrepareFetch,
} from './compiling/compile-plan.js';
import { hidesEnumValues } from './compiling/pass-through-fields.js';
import { FetchDeduplicator } from './fetching/execution-run.js';
import { SyntheticSum } from './fetching/synthetic-sum.js';
import { Failure } from './merging/failure.js';
import { LostObjects } from './merging/lost-objects.js';
import { ResultObject } from './merging/result-object.js';
import { type AnalysedOperation, analyseOperation } from './planning/analysed-operation.js';
import type { Planner } from './planning/apollo-gateway-internals.js';
import { dropWiderConditions } from './planning/drop-wider-conditions.js';
import { renameHostileVariables, underOwnNames, type VariableNames } from './planning/hostile-variables.js';
import { splitIntrospection } from './planning/introspection.js';
import { keepConditionalObjects } from './planning/keep-conditional-objects.js';
import { type NeverNullVariable, neverNullVariables } from './planning/never-null-variables.js';
import { fragmentsIn, onlyOperation, operationIn } from './planning/only-operation.js';
import { renameOverlappingFields } from './planning/rename-overlapping-fields.js';
import { answerErrors } from './writing/answer-errors.js';
import { AnswerState } from './writing/answer-state.js';
import { type AnswerWriter, compileAnswer } from './writing/compile-answer.js';
import { serializedData } from './writing/serialized-data.js';

type Variables = Readonly<Record<string, unknown>>;
type Conditions = Readonly<Record<string, boolean>>;

/** What an execution answers. */
export interface OperationResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
  /** Under `synthetic` the fields that hold synthetic figures; left out where none does. */
  extensions?: Record<string, unknown>;
}

/** What an operation was made into, to be run with any variables. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly operation: AnalysedOperation;
  readonly sourceNames: ReadonlyMap<FieldNode, string>;
  readonly plan: CompiledPlan;
  /** What it asks of the schema itself. */
  readonly introspection: DocumentNode | undefined;
  readonly variableNames: VariableNames;
  readonly neverNull: readonly NeverNullVariable[];
}

/** Characters of which others have their turn before more is done with them. */
const longText = 1_000_000;

/** An operation whose plan and selections were compiled once, to be run with any variables. */
export class CompiledOperation {
  private readonly conditionNames: readonly string[];
  /** What writes the answer, for each set of values that the conditions have had lately. */
  private readonly writers: LRUCache<string, AnswerWriter>;

  constructor(private readonly parts: OperationParts) {
    const { operation, plan } = parts;
    this.writers = new LRUCache({
      max: Math.max(1, Math.min(64, Math.floor(2000 / operation.selectionCount))),
    });
    this.conditionNames = [...new Set([...operation.conditions, ...plan.conditions])];
  }

  /** How large it is. */
  get selectionCount(): number {
    return this.parts.operation.selectionCount;
  }

  /** Fetches, merges and writes the answer. */
  async execute(given: Variables, context: GatewayContext): Promise<OperationResult> {
    const { plan, introspection, schema, variableNames } = this.parts;
    const variables = underOwnNames(given, variableNames);
    const refusal = this.nullRefused(variables);
    if (refusal) return { errors: [refusal] };
    const conditions = this.conditions(variables);
    const root = new ResultObject();
    const failures: Failure[] = [];
    const lost = new LostObjects();
    if (introspection) {
      const asked = await execute({ schema, document: introspection, variableValues: variables });
      Object.assign(root, asked.data);
      failures.push(...(asked.errors ?? []).map(failureOf));
    }
    const fetches = new FetchDeduplicator();
    const synthetic = new SyntheticSum();
    await plan.step({ variables, conditions, context, root, failures, lost, fetches, synthetic }, [root]);
    lost.settle();
    await context.record.whenRead?.(root);
    const state = new AnswerState(lost);
    const text = await this.writer(conditions)(root, state);
    state.tellAsides();
    const data = text === undefined ? null : serializedData(await this.flattened(text));
    const fields = synthetic.fields();
    const further = fields && { extensions: { [syntheticExtension]: fields } };
    if (failures.length === 0 && state.invalid.length === 0) return { data, ...further };
    return { errors: answerErrors(failures, state.invalid), data, ...further };
  }

  /** A long text takes as long to flatten as to write; any other is made flat with what stands around it. */
  private async flattened(text: string): Promise<string> {
    if (text.length < longText) return text;
    await setImmediate();
    const flat = flatText(text);
    await setImmediate();
    return flat;
  }

  /** What a client is told that gives null where it may give a value, or nothing. */
  private nullRefused(variables: Variables): GraphQLError | undefined {
    const { neverNull, variableNames } = this.parts;
    const wrong = neverNull.find(({ name, nullByDefault }) =>
      Object.hasOwn(variables, name) ? variables[name] === null : nullByDefault,
    );
    if (!wrong) return undefined;
    const [clientName = wrong.name] = [...variableNames].find(([, own]) => own === wrong.name) ?? [];
    return badInput(`Variable "$${clientName}" is null`, `${wrong.type}, or that it is left out`);
  }

  /** The values that @skip and @include depend on. */
  private conditions(variables: Variables): Conditions {
    const conditions: Record<string, boolean> = {};
    for (const name of this.conditionNames) {
      conditions[name] = Boolean(variables[name] ?? this.defaultOf(name));
    }
    return conditions;
  }

  private defaultOf(name: string): boolean {
    const definition = this.parts.operation.definition.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    const value = definition?.defaultValue;
    return value?.kind === Kind.BOOLEAN && value.value;
  }

  private writer(conditions: Conditions): AnswerWriter {
    const key = this.conditionNames.map((name) => (conditions[name] ? '1' : '0')).join('');
    const known = this.writers.get(key);
    if (known) return known;
    const { schema, sourceNames, operation } = this.parts;
    const { definition, fragments } = operation;
    const created = compileAnswer({ schema, fragments, sourceNames, conditions }, definition);
    this.writers.set(key, created);
    return created;
  }
}

/** An error of introspection, at its own place. */
function failureOf({ message, extensions, path }: GraphQLError): Failure {
  return new Failure({ message, extensions, originalError: undefined }, path);
}

/** Plans an operation, alone in its document, that selects so much. */
export type MakePlan = (document: DocumentNode, size: number) => QueryPlan | Promise<QueryPlan>;

/** What an operation is compiled with. */
export interface OperationScope extends Omit<Planner, 'plan'> {
  readonly plan: MakePlan;
}

/**
 * Plans an operation and compiles the plan, and lets others have their turn meanwhile.
 *
 * @throws PlatformError or PlanRefused when it is too complex; any other error is a fault of ours
 */
export async function compileOperation(
  scope: OperationScope,
  prepare: PrepareFetch,
  given: DocumentNode,
  operationName: string | undefined,
): Promise<CompiledOperation> {
  const { schema, addedNames, supergraph, contracts } = scope;
  const alone = onlyOperation(given, operationName);
  const { document, names } = renameHostileVariables(alone, operationIn(alone));
  const operation = analyseOperation(document, operationIn(document));
  const renamed = renameOverlappingFields(document, operation, addedNames);
  const { data, introspection } = splitIntrospection(renamed.document, operationIn(renamed.document));
  const compile = async (asked: DocumentNode): Promise<CompiledPlan> => {
    const narrowed = dropWiderConditions(asked, fragmentsIn(asked), schema);
    const plannable = keepConditionalObjects(narrowed, operation.fragments, schema, addedNames);
    return compilePlan(await scope.plan(plannable, operation.selectionCount), {
      supergraph,
      contracts,
      operation,
      takesText: !hidesEnumValues(schema, supergraph),
      prepare,
      clientNames: renamed.clientNames,
    });
  };
  return new CompiledOperation({
    schema,
    operation,
    sourceNames: renamed.sourceNames,
    plan: data ? await compile(data) : nothingPlanned,
    introspection,
    variableNames: names,
    neverNull: neverNullVariables(schema, document, operation.definition),
  });
}
