import { DateScalar, MoneyScalar, Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { DisbursementRate } from '../funding/disbursement-rate.type.js';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import {
  AmountQualifier,
  ReportedCapital,
  ReportedFundSource,
  ReportedProgrammeScope,
} from './reported-enums.js';

@ObjectType({ simpleResolvers: true, description: 'Plan years from the first to the last, both included.' })
export class PlanYears {
  @Field(() => Int, { description: 'First plan year.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Last plan year; the first again for a single year.' })
  readonly end!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A finance figure as a document prints it, never adjusted: published figures need not reconcile with each other ' +
    'or with the ledger. Amounts are cumulative; never add them over time.',
})
export class ReportedFigure {
  readonly id!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The place that the figure is about; null when the document names none.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The place that we take it to be about where the document names none: a guess, never a fact.',
  })
  readonly candidateUnit!: AdministrativeUnit | null;

  @Field(() => Programme, {
    nullable: true,
    description: 'The programme; null unless `programmeScope` is ONE.',
  })
  readonly programme!: Programme | null;

  @Field(() => ReportedProgrammeScope, { description: 'Which programmes the figure covers.' })
  readonly programmeScope!: ReportedProgrammeScope;

  @Field(() => Component, { nullable: true, description: 'The component; null for whole programmes.' })
  readonly component!: Component | null;

  @Field(() => PlanYears, { description: 'The plan years that the figure covers.' })
  readonly planYears!: PlanYears;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that the figure stands for; null when the document names none.',
  })
  readonly asOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is known of that day when it is no full date, e.g. `2025-04`.',
  })
  readonly asOfText!: string | null;

  @Field(() => FundingMeasure, { description: 'What the amount measures.' })
  readonly measure!: FundingMeasure;

  @Field(() => ReportedCapital, { description: 'Which kind of spending it covers.' })
  readonly capital!: ReportedCapital;

  @Field(() => ReportedFundSource, { description: 'Whose money it covers.' })
  readonly source!: ReportedFundSource;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it includes money carried over from earlier years; null when the document does not say.',
  })
  readonly includesCarryOver!: boolean | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The amount in đồng; null when it is in another currency: we convert none.',
  })
  readonly amount!: number | null;

  @Field(() => AmountQualifier, { description: 'How the document words the amount.' })
  readonly amountQualifier!: AmountQualifier;

  @Field({ description: 'Currency of the amount as printed, ISO 4217: `VND` or `USD`.' })
  readonly currency!: string;

  @Field(() => Float, { description: 'The amount as printed, in `originalUnit`.' })
  readonly originalAmount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The rate that the document prints beside the amount, in percent: 41.9 is 41.9 %. Of a disbursement it is the ' +
      'share of the plan, of CARRIED_OVER the share of the plan that was carried over. Null when none is printed.',
  })
  readonly reportedRate!: number | null;

  @Field(() => DisbursementRate, {
    nullable: true,
    description:
      'The rate that the published amounts themselves give, as a fraction: this disbursement divided by the latest ' +
      'plan or allocation published for the same unit, programmes, component, plan years, capital, source and ' +
      'treatment of carry-over, as of the same day or before. May differ from `reportedRate`. Null when no such ' +
      'plan is published, or when either amount is only a bound: a plan is never inferred from a rate. The ' +
      "denominator's measure is the one that the plan is published under; it includes carried-over money where the " +
      'figure does.',
  })
  readonly computedRate!: DisbursementRate | null;

  @Field(() => Provenance, { description: 'The document that prints it.' })
  readonly provenance!: ProvenanceValue;

  readonly originalUnit!: string;
  readonly originalUnitVi!: string;
}

/** How a list of reported figures can be ordered. */
export const reportedFigureOrder = shortOrder<ReportedFigure>('ReportedFigure', 'reported figures', {
  PLAN_YEAR: ['The first of its plan years.', 'planYears.start'],
  AS_OF: ['The day that it stands for.', 'asOf'],
  AMOUNT: ['The amount in đồng.', 'amount'],
  REPORTED_RATE: ['The rate that the document prints.', 'reportedRate'],
  UNIT: ['The id of the unit.', 'unit.id'],
  PROGRAMME: ['The code of the programme.', 'programme.code'],
});
