import { DateScalar, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { checkPlaceFilter, PlaceFilter } from '../administrative-unit/place-filter.js';
import { FundSource } from '../ledger/fund-source.js';
import { SettlementState } from './settlement-state.js';

@InputType({ description: 'Which settlement dossiers. All conditions must hold.' })
export class SettlementFilter extends PlaceFilter {
  @Field(() => [SettlementState], { nullable: true, description: 'Only those in one of these states.' })
  readonly states?: SettlementState[] | null;

  @Field(() => FundSource, { nullable: true, description: 'Only of this source of money.' })
  readonly source?: FundSource | null;
}

/** What a list of dossiers can be ordered by. */
const orderFields = {
  DELAY: 'By how many days it is, or was, late.',
  DUE_ON: 'When it is to be submitted.',
  SUBMITTED_ON: 'When it was submitted.',
  REQUESTED_AMOUNT: 'What the unit asks to have accepted.',
  APPROVED_AMOUNT: 'What was accepted.',
  PLAN_YEAR: 'The plan year that is accounted for.',
  UNIT: 'The id of the unit that accounts.',
} as const;
export type SettlementOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of dossiers is ordered.' })
export class SettlementOrder extends listOrderOf('Settlement', 'settlement dossiers', orderFields) {}

export const asOfDescription =
  'As it stood on this day: what came later has not happened, and dossiers of plan years that had not ended are left out, ' +
  'unless submitted by then. No day of a return is known: a dossier that was returned counts as that from the day it was ' +
  'submitted. Today by default.';

@ArgsType()
export class SettlementDossierArgs extends PageArgs {
  @Field(() => SettlementFilter, { nullable: true, description: 'Which dossiers; all by default.' })
  readonly filter?: SettlementFilter | null;

  @Field(() => SettlementOrder, {
    nullable: true,
    description: 'Those that are most behind first by default, which also breaks ties.',
  })
  readonly orderBy?: SettlementOrder | null;

  @Field(() => DateScalar, { nullable: true, description: asOfDescription })
  readonly asOf?: string | null;
}

/** Which dossiers to read, as they stood on a day. */
export interface SettlementRequest {
  readonly filter: SettlementFilter;
  /** The day that somebody asked for; null: today. */
  readonly asOf: string | null;
  readonly day: string;
}

/** Reads the arguments; an impossible one is BAD_USER_INPUT. */
export function settlementRequest(
  { filter, asOf }: Pick<SettlementDossierArgs, 'filter' | 'asOf'>,
  today: string,
): SettlementRequest {
  return { filter: checkPlaceFilter(filter ?? {}), asOf: asOf ?? null, day: asOf ?? today };
}
