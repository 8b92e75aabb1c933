import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether a type is the one that a condition names, or one of those it stands for. */
export function isOfType(schema: GraphQLSchema, typeName: string, condition: string): boolean {
  if (typeName === condition) return true;
  const type = schema.getType(typeName);
  const conditionType = schema.getType(condition);
  if (!(isObjectType(type) || isInterfaceType(type)) || !isAbstractType(conditionType)) return false;
  return schema.isSubType(conditionType, type);
}
