import { PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PlaceFilter } from '../administrative-unit/place-filter.js';
import { FundSource } from '../ledger/fund-source.js';
import { SettlementState } from './settlement-state.js';

@InputType({ description: 'Which settlement dossiers. All conditions must hold.' })
export class SettlementFilter extends PlaceFilter {
  @Field(() => [SettlementState], { nullable: true, description: 'Only those in one of these states.' })
  readonly states?: SettlementState[] | null;

  @Field(() => FundSource, { nullable: true, description: 'Only of this source of money.' })
  readonly source?: FundSource | null;
}

@ArgsType()
export class SettlementDossierArgs extends PageArgs {
  @Field(() => SettlementFilter, { nullable: true, description: 'Which dossiers; all by default.' })
  readonly filter?: SettlementFilter | null;
}
