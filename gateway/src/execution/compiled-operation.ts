import { flatText } from '@ntp-graph/kit';
import type { FieldNode, GraphQLError, GraphQLSchema } from 'graphql';
import { Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context.js';
import type { CompiledPlan } from './compile-plan.js';
import { FetchSharing } from './fetch-sharing.js';
import type { OperationParts } from './operation-parts.js';
import { compileProjection } from './projection/compile-projection.js';
import { Projection, type ValueWriter } from './projection/projection.js';
import { ResultObject } from './result-object.js';
import { serializedData } from './serialized-data.js';

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
  /** One projection for each set of values that the conditions have had lately. */
  private readonly projections = new LRUCache<string, ValueWriter>({ max: 64 });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly parts: OperationParts,
    private readonly sourceNames: ReadonlyMap<FieldNode, string>,
    private readonly plan: CompiledPlan,
  ) {
    this.conditionNames = [...new Set([...parts.conditions, ...plan.conditions])];
  }

  /** How large it is. */
  get selections(): number {
    return this.parts.selections;
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
    const run = { variables, conditions, context, root, errors, sharing: new FetchSharing() };
    await this.plan.step(run, [root]);
    const projection = new Projection();
    const text = this.projection(conditions)(root, projection, root);
    const data = text === undefined ? null : serializedData(flatText(text));
    if (errors.length > 0) return { errors, data };
    return projection.errors.length > 0
      ? { data, extensions: { valueCompletion: projection.errors } }
      : { data };
  }

  private defaultOf(name: string, variables: Variables): boolean | undefined {
    if (variables[name] === null) return undefined;
    const definition = this.parts.operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    const value = definition?.defaultValue;
    return value?.kind === Kind.BOOLEAN ? value.value : undefined;
  }

  private projection(conditions: Conditions): ValueWriter {
    const key = this.conditionNames.map((name) => (conditions[name] ? '1' : '0')).join('');
    const known = this.projections.get(key);
    if (known) return known;
    const { schema, sourceNames } = this;
    const { operation, fragments } = this.parts;
    const created = compileProjection({ schema, fragments, sourceNames, conditions }, operation);
    this.projections.set(key, created);
    return created;
  }
}
