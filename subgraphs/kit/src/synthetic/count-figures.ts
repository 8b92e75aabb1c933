import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { setResolver } from '../graph/graphql-internals.js';
import type { ReadContext } from '../reading/read-context.js';
import type { ReferenceResolver } from '../subgraph/subgraph-definition.js';
import type { IsSynthetic, SyntheticTally } from './synthetic-tally.js';

/** By the name of each type whose objects are figures: whether one of them is synthetic. */
export type Figures = ReadonlyMap<string, IsSynthetic>;

interface OwnWord {
  readonly synthetic?: boolean;
  readonly provenance?: { readonly synthetic?: boolean } | null;
}

const byItsOwnWord: IsSynthetic = ({ synthetic, provenance }: OwnWord) =>
  synthetic ?? provenance?.synthetic ?? false;

/**
 * The types whose objects are figures: those that say where they come from, and those that are made of figures and
 * have no document of their own.
 */
export function figuresOf(
  schema: GraphQLSchema,
  madeOfFigures: Readonly<Record<string, IsSynthetic>> = {},
): Figures {
  const saying = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => {
    // What says where a figure comes from is none itself.
    if (!isObjectType(type) || type.name === 'Provenance') return false;
    const { provenance, synthetic } = type.getFields();
    return Boolean(provenance ?? synthetic);
  });
  const own = saying.map(({ name }) => [name, byItsOwnWord] as const);
  return new Map([...own, ...Object.entries(madeOfFigures)]);
}

/** Counts what a field holds; null where that are no figures. */
export type CountFigures = ((tally: SyntheticTally, value: unknown) => void) | null;

/** How the figures of a field are counted. */
export function figureCounter(
  figures: Figures,
  typeName: string,
  { name, type }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>,
): CountFigures {
  const isSynthetic = figures.get(getNamedType(type).name);
  if (!isSynthetic) return null;
  const coordinate = `${typeName}.${name}`;
  return (tally, value) => tally.count(coordinate, value, isSynthetic);
}

function counting(
  count: CountFigures & object,
  { name, resolve }: GraphQLField<unknown, unknown>,
): GraphQLFieldResolver<unknown, ReadContext> {
  const isProperty = !resolve || resolve === defaultFieldResolver;
  return (row, args, context, info) => {
    const found = isProperty ? (row as Record<string, unknown>)[name] : resolve(row, args, context, info);
    if (!(found instanceof Promise)) {
      count(context.tally, found);
      return found;
    }
    return found.then((later) => {
      count(context.tally, later);
      return later;
    });
  };
}

/** Has every field that holds figures count them, whichever way it is asked for. */
export function countFigures(schema: GraphQLSchema, figures: Figures): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const count = figureCounter(figures, type.name, field);
      if (count) setResolver(field, counting(count, field) as GraphQLFieldResolver<unknown, unknown>);
    }
  }
}

/** Finds an entity by its key and counts it under the name of its type, where that is one of figures. */
export function countingReference(
  figures: Figures,
  type: string,
  resolve: ReferenceResolver,
): ReferenceResolver {
  const isSynthetic = figures.get(type);
  if (!isSynthetic) return resolve;
  return async (representation, context) => {
    const found = await resolve(representation, context);
    context.tally.count(type, found, isSynthetic);
    return found;
  };
}
