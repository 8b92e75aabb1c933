import { connectionOf, DateScalar, MoneyScalar, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { SettlementState } from './settlement-state.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'The file with which a unit accounts for what it spent of a plan year (hồ sơ quyết toán), as it stood on the day asked ' +
    'for.',
})
export class SettlementDossier {
  readonly id!: string;

  @Field(() => ID, { description: 'Stable key, whatever the day.' })
  readonly dossierId!: string;

  @Field(() => AdministrativeUnit, { description: 'The unit that accounts.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Programme, { description: 'The programme that paid.' })
  readonly programme!: Programme;

  @Field(() => Component, { nullable: true, description: 'The component; null when none is named.' })
  readonly component!: Component | null;

  @Field(() => Int, { description: 'The plan year that is accounted for.' })
  readonly planYear!: number;

  @Field(() => FundSource, { description: 'Whose money it was.' })
  readonly source!: FundSource;

  @Field(() => CapitalType, { description: 'Investment or recurrent.' })
  readonly capital!: CapitalType;

  @Field(() => SettlementState, { description: 'How far it is.' })
  readonly state!: SettlementState;

  @Field(() => DateScalar, { description: 'When it is to be submitted.' })
  readonly dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was submitted; null before that.' })
  readonly submittedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was approved; null before that.' })
  readonly approvedOn!: string | null;

  @Field(() => Int, {
    description:
      'Days from `dueOn` to `submittedOn`, or to `asOf` while it is not submitted; 0 when not late.',
  })
  readonly delayDays!: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What the unit asks to have accepted, in đồng; null before it is submitted.',
  })
  readonly requestedAmount!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What was accepted, in đồng; null before it is approved. The ledger has the same as SETTLED: never add the two.',
  })
  readonly approvedAmount!: number | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of settlement dossiers.' })
export class SettlementDossierConnection extends connectionOf(SettlementDossier, 'SettlementDossier') {}
