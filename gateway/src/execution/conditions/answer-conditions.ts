import { badInput, type ErrorCode, readDayedId } from '@ntp-graph/kit';
import { type GraphQLError, type GraphQLSchema, getVariableValues, Kind, valueFromAST } from 'graphql';
import type { OperationResult } from '../compiled-operation.js';
import type { ConditionField, KnownConditions } from './condition-fields.js';
import type { ConditionalOperation, ConditionalPlace } from './conditional-operation.js';

type Variables = Readonly<Record<string, unknown>>;

/** What the client wrote at one place, with its variables filled in. */
type Conditions = Readonly<Record<string, unknown>>;

/** What geography is told: the units, or why they are not known. */
interface ConditionsAnswer {
  readonly unitIds?: readonly string[];
  readonly errorCode?: ErrorCode;
  readonly errorMessage?: string;
}

interface FoundUnits {
  readonly ids: readonly string[];
  readonly totalCount: number;
}

/** Executes a document of ours for the request at hand. */
export type Ask = (text: string, variables: Variables) => Promise<OperationResult>;

/** The variables of the operation with the answers among them, and what was said of synthetic figures on the way. */
export interface AnsweredConditions {
  readonly variables: Record<string, unknown>;
  readonly asked: readonly OperationResult[];
}

/** How many units of one condition are passed on. */
export interface PassedOn {
  readonly most: number;
}

/** One document for each kind of condition, so that each is planned once. */
function documentOf({ type, rootField }: ConditionField, most: number): string {
  return `query UnitConditions($where: ${type}!) {
    met: ${rootField}(where: $where, first: ${most}) { ids totalCount synthetic }
  }`;
}

/** An error of a subgraph, as geography repeats it at the field that asked. */
function failed(kind: string, place: number, error: GraphQLError): ConditionsAnswer {
  const code = String(error.extensions.code) as ErrorCode;
  return { errorCode: code, errorMessage: `where.${kind}[${place}]: ${error.message}` };
}

function tooMany(kind: string, place: number, count: number, most: number): ConditionsAnswer {
  const { message } = badInput(
    `where.${kind}[${place}] holds of ${count} units, and at most ${most} can be passed on (LIMIT_CONDITION_UNITS)`,
    'a narrower condition',
  );
  return { errorCode: 'BAD_USER_INPUT', errorMessage: message };
}

/** The ids that all lists have, in the order of the shortest. */
function inAll(lists: readonly (readonly string[])[]): readonly string[] {
  const [shortest = [], ...others] = [...lists].sort((one, other) => one.length - other.length);
  const sets = others.map((ids) => new Set(ids));
  return shortest.filter((id) => sets.every((set) => set.has(id)));
}

async function answerOf(
  { fields, most }: KnownConditions & PassedOn,
  conditions: Conditions,
  ask: Ask,
  asked: OperationResult[],
): Promise<ConditionsAnswer | null> {
  const named = fields.flatMap((field) =>
    ((conditions[field.kind] ?? []) as readonly object[]).map((where, place) => ({ field, where, place })),
  );
  if (named.length === 0) return null;
  const answers = await Promise.all(
    named.map(async ({ field, where, place }) => {
      const result = await ask(documentOf(field, most), { where });
      asked.push(result);
      const found = result.data?.met as FoundUnits | null | undefined;
      const [error] = result.errors ?? [];
      if (error) return failed(field.kind, place, error);
      if (!found)
        return { errorCode: 'DOWNSTREAM_SERVICE_ERROR', errorMessage: 'No units were told.' } as const;
      return found.totalCount > found.ids.length
        ? tooMany(field.kind, place, found.totalCount, most)
        : found.ids;
    }),
  );
  const error = answers.find((answer): answer is ConditionsAnswer => !Array.isArray(answer));
  const lists = answers.filter((answer) => Array.isArray(answer)) as (readonly string[])[];
  const own = conditions.unitIds as readonly string[] | null | undefined;
  // A day behind an id of the client's does not tell units apart.
  if (own) lists.push(own.map((id) => readDayedId(id).id));
  return error ?? { unitIds: inAll(lists) };
}

/** What the client wrote at a place; null where it left the argument out. */
function conditionsAt(
  { value }: ConditionalPlace,
  { type }: KnownConditions,
  coerced: Variables,
): Conditions | null {
  if (value.kind === Kind.VARIABLE)
    return (coerced[value.name.value] as Conditions | null | undefined) ?? null;
  return valueFromAST(value, type, coerced) as Conditions | null;
}

/**
 * Has the subgraphs answer the conditions of an operation, each condition by one request to the subgraph whose matter it
 * is, all at once. Only ids travel: from those subgraphs to here, and on to geography.
 *
 * @throws PlatformError where a client gives what is ours to fill in
 */
export async function answerConditions(
  schema: GraphQLSchema,
  known: KnownConditions & PassedOn,
  { definition, places }: ConditionalOperation,
  given: Variables,
  ask: Ask,
): Promise<AnsweredConditions> {
  const { coerced = {} } = getVariableValues(schema, definition.variableDefinitions ?? [], given);
  const variables: Record<string, unknown> = { ...given };
  const asked: OperationResult[] = [];
  const written = places.map((place) => ({ place, conditions: conditionsAt(place, known, coerced) }));
  if (written.some(({ conditions }) => conditions?.answer)) {
    throw badInput('where.answer is given', 'it left out: the gateway fills it in');
  }
  await Promise.all(
    written.map(async ({ place, conditions }) => {
      const answer = conditions && (await answerOf(known, conditions, ask, asked));
      if (place.value.kind === Kind.OBJECT) variables[place.variable] = answer;
      else if (answer) variables[place.variable] = { ...conditions, answer };
    }),
  );
  return { variables, asked };
}
