import { type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';

/** The input that names conditions of other subgraphs, and what a root field says which units meet one. */
const conditionsType = 'UnitConditions';
const answeredType = 'UnitIds';

/** Who answers a condition: a root field that takes it as `where` and returns ids of units. */
export interface ConditionField {
  /** The field of the conditions that lists conditions of this kind, e.g. `criteria`. */
  readonly kind: string;
  /** Its type, e.g. `CriterionCondition`. */
  readonly type: string;
  /** The root field, e.g. `unitIdsByCriterion`. */
  readonly rootField: string;
}

/** The conditions that a schema knows, with those who answer them. */
export interface KnownConditions {
  readonly type: GraphQLInputObjectType;
  readonly fields: readonly ConditionField[];
}

/**
 * Reads from a schema which root field answers which condition: the one that takes it. So a subgraph that joins with a
 * condition of its own needs nothing here.
 */
export function conditionsOf(schema: GraphQLSchema): KnownConditions | null {
  const type = schema.getType(conditionsType);
  if (!isInputObjectType(type)) return null;
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const fields = Object.values(type.getFields()).flatMap(({ name, type: listed }) => {
    const condition = getNamedType(listed).name;
    const root = roots.find(
      (field) =>
        getNamedType(field.type).name === answeredType &&
        field.args.some(
          (argument) => argument.name === 'where' && getNamedType(argument.type).name === condition,
        ),
    );
    return root ? [{ kind: name, type: condition, rootField: root.name }] : [];
  });
  return { type, fields };
}
