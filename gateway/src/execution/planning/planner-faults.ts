import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  type SelectionNode,
} from 'graphql';
import type { SubgraphContracts, SubgraphKey } from './subgraph-contracts.js';

function refusal(what: string, right: string): PlatformError {
  return new PlatformError('OPERATION_NOT_PLANNABLE', `${what}; expected ${right}.`);
}

/** A field that is fetched of entities, and the type that it is asked of. */
interface EntityField {
  readonly typeName: string;
  readonly name: string;
}

function fieldsOn(typeName: string, selections: readonly SelectionNode[]): EntityField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ typeName, name: selection.name.value }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOn(selection.typeCondition?.name.value ?? typeName, selection.selectionSet.selections);
  });
}

/** What a fetch of entities asks of them, type by type. */
function entityFields({ definitions: [operation] }: DocumentNode): readonly EntityField[] {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [entities] = operation.selectionSet.selections;
  return entities?.kind === Kind.FIELD ? fieldsOn('_Entity', entities.selectionSet?.selections ?? []) : [];
}

/** Whether what represents an entity holds a field of a key. */
function isSent(field: SelectionNode, sent: readonly QueryPlanSelectionNode[]): boolean {
  if (field.kind !== Kind.FIELD) return true;
  const below = field.selectionSet?.selections ?? [];
  return sent.some((one) =>
    one.kind === 'Field'
      ? one.name === field.name.value && below.every((child) => isSent(child, one.selections ?? []))
      : isSent(field, one.selections),
  );
}

/** A type, and the interfaces by whose keys it can be found as well. */
function withInterfaces(schema: GraphQLSchema, typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return [typeName, ...interfaces.map(({ name }) => name)];
}

/** Every field with arguments in a set of required fields, by its path, as it is required. */
function requiredWith(selections: readonly SelectionNode[], path = ''): (readonly [string, string])[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const at = selection.kind === Kind.FIELD ? `${path}.${selection.name.value}` : path;
    const below = requiredWith(selection.selectionSet?.selections ?? [], at);
    if (selection.kind !== Kind.FIELD) return below;
    return [
      [
        at,
        (selection.arguments ?? [])
          .map((one) => print(one))
          .sort()
          .join(),
      ] as const,
      ...below,
    ];
  });
}

/**
 * Refuses two things that Apollo's planner takes for possible, and plans wrongly: a subgraph asked for entities by a key
 * by which it finds none, and a field required with different arguments in one place, of which only one value is sent.
 */
export class PlannerFaults {
  /** By place, what is required there. */
  private readonly required = new Map<string, string>();

  constructor(
    private readonly contracts: SubgraphContracts,
    private readonly schema: GraphQLSchema,
  ) {}

  /**
   * Looks at a fetch of entities.
   *
   * @param place where the entities stand in the answer
   * @throws PlatformError when the plan cannot be right
   */
  check({ serviceName, requires = [] }: FetchNode, document: DocumentNode, place: string): void {
    const fields = entityFields(document);
    for (const typeName of new Set(fields.map((field) => field.typeName))) {
      const known = withInterfaces(this.schema, typeName);
      const keys = known.flatMap((name): readonly SubgraphKey[] => this.contracts.keysOf(serviceName, name));
      const isFound = keys.some(
        ({ resolvable, fields: key }) => resolvable && key.every((field) => isSent(field, requires)),
      );
      if (keys.length > 0 && !isFound) {
        throw refusal(
          `The ${serviceName} subgraph finds no ${typeName} by the key that is known there`,
          `${fields.map(({ name }) => `"${name}"`).join(', ')} to be asked for where a ${typeName} is known by another`,
        );
      }
    }
    for (const { typeName, name } of fields) this.checkRequired(serviceName, typeName, name, place);
  }

  private checkRequired(serviceName: string, typeName: string, name: string, place: string): void {
    for (const [path, given] of requiredWith(this.contracts.requiredBy(serviceName, typeName, name))) {
      const known = this.required.get(place + path);
      this.required.set(place + path, given);
      if (known === undefined || known === given) continue;
      throw refusal(
        `"${name}" requires "${path.slice(1)}" with other arguments than a field beside it`,
        'the two in different requests, or in one each under a name of their own of what they belong to',
      );
    }
  }
}
