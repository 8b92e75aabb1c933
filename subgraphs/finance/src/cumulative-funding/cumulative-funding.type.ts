import { connectionOf, DateScalar, MoneyScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { FundingKey } from '../funding/funding-key.type.js';
import type { FundingRequest } from '../funding/funding-request.js';
import type { FundingRow } from '../funding/funding-row.js';
import { Provenance } from '../provenance/provenance.type.js';

const untilThen = 'from the first entry to `asOf`, in đồng; null when there is none until then.';

@ObjectType({
  simpleResolvers: true,
  description:
    'What had been entered by a day, over all entries that are alike in what was grouped by. Each point holds all ' +
    'before it: never add points of one series. What a month alone brought is a `FundingGroup`.',
})
export class CumulativeFunding extends FundingKey {
  @Field(() => DateScalar, {
    description:
      'The last day of the period, or the day asked for as `knownOn` where the period goes beyond it.',
  })
  readonly asOf!: string;

  @Field(() => MoneyScalar, { nullable: true, description: `Planned, ${untilThen}` })
  readonly plannedToDate!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: `Allocated, without what was carried over, ${untilThen}`,
  })
  readonly allocatedToDate!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Carried over from earlier years, ${untilThen}` })
  readonly carriedOverToDate!: number | null;

  /** The part of it that the series has already from an earlier plan year; no field, but below the line of the rate. */
  readonly carriedAgainToDate!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: `Disbursed, what was carried over included, ${untilThen}`,
  })
  readonly disbursedToDate!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Settled in the final account, ${untilThen}` })
  readonly settledToDate!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: `Handed over when units ended, negative where it left, ${untilThen}`,
  })
  readonly transferredToDate!: number | null;

  /** The first day of it; no field, but the rate says it. */
  readonly transferredOn!: string | null;

  /** What was read, and for which request: `breaks` follow from them. */
  readonly row!: FundingRow;
  readonly request!: FundingRequest;

  @Field(() => Provenance, {
    description: 'Summed by us, so without a document of its own; `synthetic` when at least one entry is.',
  })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of points of cumulative series.' })
export class CumulativeFundingConnection extends connectionOf(CumulativeFunding, 'CumulativeFunding') {}
