import { checkPageSize, checkUnitId, keyOf, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { StatementKind, StatementTopic } from './statement.type.js';

@InputType({ description: 'Which statements a list holds. All conditions must hold.' })
export class StatementFilter {
  @Field(() => [ID], { nullable: true, description: 'Only of these documents, by id of the source.' })
  readonly documents?: string[] | null;

  @Field(() => [StatementKind], { nullable: true, description: 'Only of these kinds.' })
  readonly kinds?: StatementKind[] | null;

  @Field(() => [StatementTopic], { nullable: true, description: 'Only about these.' })
  readonly topics?: StatementTopic[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only about exactly this unit; `VN` for what is said of the whole country. Malformed: BAD_USER_INPUT.',
  })
  readonly unit?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only about this unit or one within it. What is only guessed to be about it (`candidateUnit`) is not included. ' +
      'Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these statements. Unknown ones are passed over.' })
  readonly ids?: string[] | null;
}

/** What a list of statements can be ordered by. */
const orderFields = {
  ID: 'The document and the number within it.',
  OCCURRED_ON: 'The day that they are about.',
  TOPIC: 'What they are about.',
  KIND: 'The kind.',
  UNIT: 'The id of the unit.',
} as const;
export type StatementOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of statements is ordered.' })
export class StatementOrder extends listOrderOf('Statement', 'statements', orderFields) {}

@ArgsType()
export class StatementListArgs extends PageArgs {
  @Field(() => StatementOrder, {
    nullable: true,
    description: 'By document and number by default, which also breaks ties.',
  })
  readonly orderBy?: StatementOrder | null;

  @Field(() => StatementFilter, { nullable: true, description: 'Which statements.' })
  readonly filter?: StatementFilter | null;
}

/** A list of statements, ready for SQL: checked, with nothing left to default. */
export interface StatementListRequest {
  readonly documents: readonly string[] | null;
  readonly kinds: readonly StatementKind[] | null;
  readonly topics: readonly StatementTopic[] | null;
  readonly unit: string | null;
  readonly within: string | null;
  readonly ids: readonly string[] | null;
  readonly orderBy: StatementOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function statementListRequest({
  filter,
  orderBy,
  first,
  after,
}: StatementListArgs): StatementListRequest {
  return {
    documents: filter?.documents?.map((id) => keyOf('Source', id)) ?? null,
    kinds: filter?.kinds ?? null,
    topics: filter?.topics ?? null,
    unit: filter?.unit == null ? null : checkUnitId(filter.unit),
    within: filter?.within == null ? null : checkUnitId(filter.within),
    ids: filter?.ids?.map((id) => keyOf('Statement', id)) ?? null,
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}
