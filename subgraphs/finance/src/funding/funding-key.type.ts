import { Field, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Region } from '../region/region.type.js';

/** What money is grouped by, but for time: what groups and points of a cumulative series have in common. */
@ObjectType({ simpleResolvers: true })
export abstract class FundingKey {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by PRESENT_PROVINCE, and for the country.',
  })
  readonly presentProvince!: AdministrativeUnit | null;

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

  @Field(() => Region, {
    nullable: true,
    description: 'Null unless grouped by REGION, and for the country.',
  })
  readonly region!: Region | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Null unless grouped by CRITERIA_REGION, and for provinces that span several.',
  })
  readonly criteriaRegion!: Region | null;

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
}
