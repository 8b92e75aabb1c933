import { connectionOf, DateScalar, DateTimeScalar, MoneyScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { CapitalType } from './capital-type.js';
import { FundSource } from './fund-source.js';
import { FundingMeasure } from './funding-measure.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One signed movement of money. Nothing is changed or removed: a correction is an entry of the opposite sign. Units of ' +
    'different levels tell of the same money, and are never added to each other: sums are `funding`.',
})
export class LedgerEntry {
  @Field(() => ID, { description: 'Its number in the ledger. A reload of the data may give it another.' })
  readonly entryId!: string;

  @Field(() => AdministrativeUnit, { description: 'The unit whose money it is.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Programme, { description: 'The programme.' })
  readonly programme!: Programme;

  @Field(() => Component, { nullable: true, description: 'The component; null when it is given to none.' })
  readonly component!: Component | null;

  @Field(() => Int, { description: 'The budget year that the money is spent under.' })
  readonly planYear!: number;

  @Field(() => Int, { description: 'The budget year that the money was first given for.' })
  readonly originYear!: number;

  @Field(() => FundSource, { description: 'Whose money it is.' })
  readonly source!: FundSource;

  @Field(() => CapitalType, { description: 'Investment or recurrent.' })
  readonly capital!: CapitalType;

  @Field(() => FundingMeasure, { description: 'What happened to it.' })
  readonly measure!: FundingMeasure;

  @Field(() => DateScalar, { description: 'The day of the movement.' })
  readonly enteredOn!: string;

  @Field(() => MoneyScalar, { description: 'How much, in đồng; negative in a correction.' })
  readonly amount!: number;

  @Field(() => DateTimeScalar, { description: 'When the entry was written here.' })
  readonly changedAt!: string;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of entries of the ledger.' })
export class LedgerEntryConnection extends connectionOf(LedgerEntry, 'LedgerEntry') {}
