import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { saysWhetherSynthetic } from '../table/mark-synthetic.js';

/** The type that a coordinate of `extensions.synthetic` counts objects of: of a field its type, or the type itself. */
function typeAt(schema: GraphQLSchema, coordinate: string): string | undefined {
  const [typeName = '', fieldName] = coordinate.split('.');
  if (fieldName === undefined) return typeName;
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[fieldName];
  return field && getNamedType(field.type).name;
}

/**
 * Whether every row has to be taken for synthetic: the answer holds what is, and it cannot be told of which rows.
 *
 * @param isMarked whether figures were asked what they are
 */
export function areAllSynthetic(
  schema: GraphQLSchema,
  coordinates: readonly string[],
  isMarked: boolean,
): boolean {
  return coordinates.some((coordinate) => {
    const type = isMarked ? typeAt(schema, coordinate) : undefined;
    return type === undefined || !saysWhetherSynthetic(schema, type);
  });
}
