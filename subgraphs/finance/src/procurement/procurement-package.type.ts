import { connectionOf, DateScalar, MoneyScalar, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { ProcurementCategory, ProcurementMethod, ProcurementStage } from './procurement-enums.js';

@ObjectType({ simpleResolvers: true, description: 'From one day to another, both included (OCDS).' })
export class ProcurementPeriod {
  @Field(() => DateScalar, { description: 'First day.' })
  readonly startDate!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when it is open.' })
  readonly endDate!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The end of one stage of a procurement (OCDS milestone).' })
export class ProcurementMilestone {
  @Field(() => ProcurementStage, { description: 'The stage that ends.' })
  readonly stage!: ProcurementStage;

  @Field(() => DateScalar, { description: 'When it was to end.' })
  readonly dueDate!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it ended; null when it had not by `asOf`.' })
  readonly dateMet!: string | null;

  @Field(() => Int, {
    description: 'Days from `dueDate` to `dateMet`, or to `asOf` while it has not ended; 0 when not late.',
  })
  readonly delayDays!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'What is bought in one tender (gói thầu), as it stood on the day asked for. Names follow OCDS.',
})
export class ProcurementPackage {
  readonly id!: string;
  /** The day on which it stood so. */
  readonly day!: string;

  @Field(() => ID, { description: 'Stable key, whatever the day.' })
  readonly packageId!: string;

  @Field({ description: 'What is bought, as the tender notice words it.' })
  readonly title!: string;

  @Field(() => AdministrativeUnit, { description: 'The place that buys.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Programme, { description: 'The programme that pays.' })
  readonly programme!: Programme;

  @Field(() => Component, { nullable: true, description: 'The component; null when none is named.' })
  readonly component!: Component | null;

  @Field(() => Int, { description: 'The plan year that the money is of.' })
  readonly planYear!: number;

  @Field(() => ProcurementCategory, { description: 'What kind of thing is bought.' })
  readonly category!: ProcurementCategory;

  @Field(() => ProcurementMethod, { description: 'How the supplier is chosen.' })
  readonly method!: ProcurementMethod;

  @Field(() => MoneyScalar, { description: 'The estimate before the tender (giá gói thầu), in đồng.' })
  readonly plannedAmount!: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The value of the contract, in đồng; null before it is signed. Not a disbursement.',
  })
  readonly contractAmount!: number | null;

  @Field(() => ProcurementPeriod, {
    nullable: true,
    description: 'When bids are taken; null before the tender.',
  })
  readonly tenderPeriod!: ProcurementPeriod | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When a supplier was chosen; null before that.',
  })
  readonly awardDate!: string | null;

  @Field(() => ProcurementPeriod, {
    nullable: true,
    description: 'How long the contract runs; null before it is signed.',
  })
  readonly contractPeriod!: ProcurementPeriod | null;

  @Field(() => ProcurementStage, {
    nullable: true,
    description: 'The stage that it is in: the first that has not ended. Null when all have.',
  })
  readonly stage!: ProcurementStage | null;

  @Field(() => Int, {
    description: 'By how many days the stage that it is in is late; of a finished package, its last stage.',
  })
  readonly delayDays!: number;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of procurement packages.' })
export class ProcurementPackageConnection extends connectionOf(ProcurementPackage, 'ProcurementPackage') {}
