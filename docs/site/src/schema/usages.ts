import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { memberPage } from './schema-addresses.js';
import { typesOf } from './type-kinds.js';

/** Where the graph uses a type. */
export interface Usage {
  readonly label: string;
  readonly address: string;
}

/** Fields that a type has from an interface are told of at the interface. */
function ownFields(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLField<unknown, unknown>[] {
  const inherited = new Set(type.getInterfaces().flatMap((parent) => Object.keys(parent.getFields())));
  return Object.values(type.getFields()).filter(({ name }) => !inherited.has(name));
}

/** Of each type, by name, the fields that give it and the arguments and inputs that take it. */
export function usagesOf(schema: GraphQLSchema): ReadonlyMap<string, readonly Usage[]> {
  const usages = new Map<string, Usage[]>();
  const add = (name: string, usage: Usage) => usages.set(name, [...(usages.get(name) ?? []), usage]);
  const query = schema.getQueryType();
  for (const type of [...(query ? [query] : []), ...typesOf(schema)]) {
    if (isInputObjectType(type)) {
      for (const { name, type: given } of Object.values(type.getFields())) {
        add(getNamedType(given).name, { label: `${type.name}.${name}`, address: memberPage(type, name) });
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, type: given, args } of ownFields(type)) {
      const address = memberPage(type, name);
      add(getNamedType(given).name, { label: `${type.name}.${name}`, address });
      for (const argument of args) {
        add(getNamedType(argument.type).name, { label: `${type.name}.${name}(${argument.name}:)`, address });
      }
    }
  }
  return usages;
}
