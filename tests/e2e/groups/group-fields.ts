import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
} from 'graphql';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));

/** The ways to see a measure, by the field of a group that holds them. */
export const views = {
  shareOfTotal: 'SHARE_OF_TOTAL',
  change: 'CHANGE',
  growth: 'GROWTH',
  perHead: 'PER_HEAD',
} as const;
export type View = keyof typeof views;

/** A root field that groups, as the schema has it. */
export interface GroupField {
  readonly name: string;
  /** The fields of a group that can be bounded. */
  readonly measures: readonly string[];
  /** How many of something, or money: what adds up to a total. */
  readonly additive: ReadonlySet<string>;
  readonly views: readonly View[];
}

/** `medianDelay` as an order has it: `MEDIAN_DELAY`. */
export function orderFieldOf(measure: string): string {
  return measure.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function groupField(name: string, Having: GraphQLInputObjectType): GroupField {
  const connection = getNamedType(schema.getQueryType()?.getFields()[name]?.type) as GraphQLObjectType;
  const group = getNamedType(connection.getFields().nodes?.type) as GraphQLObjectType;
  const bounded = Object.keys(Having.getFields());
  const measures = bounded.filter((field) => !(field in views));
  const typeOf = (measure: string) => String(getNullableType(group.getFields()[measure]?.type));
  const addsUp = (measure: string) => ['Int', 'Money'].includes(typeOf(measure)) || measure === 'sum';
  return {
    name,
    measures,
    additive: new Set(measures.filter(addsUp)),
    views: bounded.filter((field): field is View => field in views),
  };
}

/** Every root field whose groups can be the first of something, as `schema.graphql` has them. */
export const groupFields: readonly GroupField[] = Object.values(
  schema.getQueryType()?.getFields() ?? {},
).flatMap(({ name, args }) => {
  const having = args.find((arg) => arg.name === 'having')?.type;
  const isOfGroups = args.some((arg) => arg.name === 'top');
  return isOfGroups && isInputObjectType(having) ? [groupField(name, having)] : [];
});
