import { connectionOf, MoneyScalar, PeriodScalar } from '@ntp-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Money summed over all entries that are alike in what was grouped by. Whole đồng; null where the group has no ' +
    'entry of that measure, which is not the same as 0.',
})
export class FundingGroup {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by PROVINCE, and for the country.',
  })
  readonly province!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by DISTRICT, and for units that lie in none.',
  })
  readonly district!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by UNIT.' })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Programme, { nullable: true, description: 'Null unless grouped by PROGRAMME.' })
  readonly programme!: Programme | null;

  @Field(() => Component, {
    nullable: true,
    description: 'Null unless grouped by COMPONENT, and for money that is given to no component.',
  })
  readonly component!: Component | null;

  @Field(() => Int, { nullable: true, description: 'Null unless grouped by PLAN_YEAR.' })
  readonly planYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null unless grouped by ORIGIN_YEAR.' })
  readonly originYear!: number | null;

  @Field(() => FundSource, { nullable: true, description: 'Null unless grouped by SOURCE.' })
  readonly source!: FundSource | null;

  @Field(() => CapitalType, { nullable: true, description: 'Null unless grouped by CAPITAL.' })
  readonly capital!: CapitalType | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'E.g. `2024-03`; null unless grouped by MONTH.' })
  readonly month!: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Planned, in đồng.' })
  readonly planned!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Allocated, in đồng, without what was carried over.',
  })
  readonly allocated!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Carried over from earlier years, in đồng.' })
  readonly carriedOver!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: "Disbursed, in đồng: this year's money and what was carried over into it.",
  })
  readonly disbursed!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Settled in the final account, in đồng.' })
  readonly settled!: number | null;

  @Field({ description: 'True when any entry of the group is synthetic. Such a sum is never official.' })
  readonly synthetic!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A page of groups of funding.' })
export class FundingGroupConnection extends connectionOf(FundingGroup, 'FundingGroup') {}
