import { usualConditionUnits } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type AnsweredConditions, type Ask, answerConditions, type PassedOn } from './answer-conditions.js';
import { conditionsOf, type KnownConditions } from './condition-fields.js';
import { type ConditionalOperation, conditionalOperation } from './conditional-operation.js';

/** Operations of which it is kept whether they name conditions. */
const mostOperations = 2000;

/** The conditions of one subgraph's lists that other subgraphs answer. */
export class Conditions {
  private readonly known = new LRUCache<string, { readonly operation: ConditionalOperation | null }>({
    max: mostOperations,
  });

  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly fields: KnownConditions & PassedOn,
  ) {}

  /**
   * Those of a schema; undefined where it has none.
   *
   * @param most how many units one condition may hold of
   */
  static of(schema: GraphQLSchema, most = usualConditionUnits): Conditions | undefined {
    const fields = conditionsOf(schema);
    return fields ? new Conditions(schema, { ...fields, most }) : undefined;
  }

  /** The operation with its conditions; null where it names none. */
  find(
    hash: string | undefined,
    document: DocumentNode,
    definition: OperationDefinitionNode,
  ): ConditionalOperation | null {
    const key = `${hash} ${definition.name?.value ?? ''}`;
    const known = hash === undefined ? undefined : this.known.get(key);
    if (known) return known.operation;
    const operation = conditionalOperation(this.schema, this.fields, document, definition);
    if (hash !== undefined) this.known.set(key, { operation });
    return operation;
  }

  /** Has the subgraphs answer them. */
  answer(
    operation: ConditionalOperation,
    variables: Readonly<Record<string, unknown>>,
    ask: Ask,
  ): Promise<AnsweredConditions> {
    return answerConditions(this.schema, this.fields, operation, variables, ask);
  }
}
