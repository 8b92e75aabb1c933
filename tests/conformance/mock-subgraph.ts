import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { happens, hashOf, pickBy } from './chance.js';
import { mockKey, mockScalar, typeOfKey } from './mock-values.js';

/** How much goes wrong, as shares of all cases. */
export interface Faults {
  /** Decides which cases: another seed, other faults. */
  readonly seed: string;
  /** Fields that may be null and are. */
  readonly nullField: number;
  /** Fields that end in an error. */
  readonly failedField: number;
  /** Entities that are not found. */
  readonly nullEntity: number;
  /** Entities that cannot be read. */
  readonly failedEntity: number;
}

/** An object of a mock: everything about it follows from its seed. */
interface MockObject {
  readonly __typename: string;
  readonly seed: string;
  readonly key?: string;
}

/** What every mock resolver is called with. */
export interface MockContext {
  readonly faults: Faults;
}
