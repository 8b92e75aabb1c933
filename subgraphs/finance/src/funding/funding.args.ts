import { AdministrativeLevel, DateScalar } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { FundingDimension } from './funding-dimension.js';

export const descriptions = {
  planYear: 'Only this plan year, 2000 to 2100. Not together with `planYears`.',
  planYears: 'Only these plan years. Not together with `planYear`.',
  programmes: 'Only these programmes, by code.',
  components: 'Only these components, by code, and not their parts. Money of no component is then left out.',
  knownOn: 'As known on this day: only what was entered until then.',
  capital: 'Only this kind of spending.',
  source: 'Only this source of money.',
  synthetic: 'False: only what documents state. True: only what our generator made. Both by default.',
  groupBy: 'What to group by, at least one and each once. Groups come in this order.',
};

/** Which money to sum: the arguments of every group-by that hangs on something. */
@ArgsType()
abstract class MoneyArgs {
  @Field(() => Int, { nullable: true, description: descriptions.planYear })
  readonly planYear?: number | null;

  @Field(() => [Int], { nullable: true, description: descriptions.planYears })
  readonly planYears?: number[] | null;

  @Field(() => [String], { nullable: true, description: descriptions.components })
  readonly components?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: descriptions.knownOn })
  readonly knownOn?: string | null;

  @Field(() => CapitalType, { nullable: true, description: descriptions.capital })
  readonly capital?: CapitalType | null;

  @Field(() => FundSource, { nullable: true, description: descriptions.source })
  readonly source?: FundSource | null;

  @Field(() => Boolean, { nullable: true, description: descriptions.synthetic })
  readonly synthetic?: boolean | null;
}

/** The arguments of a programme's funding. */
@ArgsType()
export class ProgrammeFundingArgs extends MoneyArgs {
  @Field(() => [FundingDimension], { description: descriptions.groupBy })
  readonly groupBy!: FundingDimension[];

  @Field(() => AdministrativeLevel, {
    defaultValue: AdministrativeLevel.PROVINCE,
    description:
      'The money of the units of this level. Levels tell of the same money in more or less detail, and are never ' +
      'added to each other.',
  })
  readonly level!: AdministrativeLevel;
}

/** Which money of a unit to sum. */
@ArgsType()
export abstract class UnitMoneyArgs extends MoneyArgs {
  @Field(() => [String], { nullable: true, description: descriptions.programmes })
  readonly programmes?: string[] | null;

  @Field(() => AdministrativeLevel, {
    nullable: true,
    description:
      'The money of the units of this level within the unit; its own by default. Levels tell of the same money in ' +
      "more or less detail, and are never added to each other. A level above the unit's gives no groups.",
  })
  readonly level?: AdministrativeLevel | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also the money of the units that it was made of, added into the same groups; group by UNIT to see which. A ' +
      'predecessor of which only a part came over counts whole: no official shares exist.',
  })
  readonly includePredecessors!: boolean;
}

/** The arguments of a unit's funding. */
@ArgsType()
export class UnitFundingArgs extends UnitMoneyArgs {
  @Field(() => [FundingDimension], { description: descriptions.groupBy })
  readonly groupBy!: FundingDimension[];
}
