import {
  connectionOf,
  type Figures,
  MoneyScalar,
  PeriodScalar,
  type ProvenanceValue,
  viewDescriptions,
} from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { People } from '../population/people.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import type { FundingRequest } from './funding-request.js';
import type { FundingRow } from './funding-row.js';
import { FundingFigures } from './funding-views.js';
import { FundingKeyAndRates } from './unit-rates.type.js';

const ofList = 'Null in groups below a unit or a programme: ask `Query.funding`.';

@ObjectType({
  simpleResolvers: true,
  description:
    'Money summed over all entries that are alike in what was grouped by. Whole đồng; null where the group has no ' +
    'entry of that measure, which is not the same as 0. A sum is over the components that the ledger has: see `coverage`.',
})
export class FundingGroup extends FundingKeyAndRates {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'E.g. `2024`; null unless grouped by CALENDAR_YEAR.',
  })
  readonly calendarYear!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'E.g. `2024-Q1`; null unless grouped by QUARTER.',
  })
  readonly quarter!: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'E.g. `2024-03`; null unless grouped by MONTH.' })
  readonly month!: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Planned, in đồng.' })
  readonly planned!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Allocated, in đồng, without what was carried over.',
  })
  readonly allocated!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Carried over from earlier years, in đồng: all of it, also what is left of money that the group itself ' +
      'allocates. Over several plan years that part is in `allocated` too, and the rate counts it once.',
  })
  readonly carriedOver!: number | null;

  /** The part of it that the group has already from an earlier plan year; no field, but below the line of the rate. */
  readonly carriedAgain!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: "Disbursed, in đồng: this year's money and what was carried over into it.",
  })
  readonly disbursed!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Settled in the final account, in đồng.' })
  readonly settled!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Handed over when units ended within the year, in đồng: negative where more went to other units than came, ' +
      'positive where more came. In no other amount.',
  })
  readonly transferred!: number | null;

  /** The first day of it; no field, but the rate says it. */
  readonly transferredOn!: string | null;

  @Field(() => FundingFigures, {
    nullable: true,
    description: `${viewDescriptions.SHARE_OF_TOTAL} ${ofList}`,
  })
  readonly shareOfTotal!: Figures | null;

  @Field(() => FundingFigures, { nullable: true, description: `${viewDescriptions.CHANGE} ${ofList}` })
  readonly change!: Figures | null;

  @Field(() => FundingFigures, { nullable: true, description: `${viewDescriptions.GROWTH} ${ofList}` })
  readonly growth!: Figures | null;

  @Field(() => FundingFigures, {
    nullable: true,
    description: `${viewDescriptions.PER_HEAD} In đồng per person; \`people\` says by how many. ${ofList}`,
  })
  readonly perHead!: Figures | null;

  @Field(() => People, {
    nullable: true,
    description: `The people that \`perHead\` divides by; null where they are not known of that place and year. ${ofList}`,
  })
  readonly people!: People | null;

  /** What was read, and for which request: `coverage` and `breaks` follow from them. */
  readonly row!: FundingRow;
  readonly request!: FundingRequest;

  @Field({ description: 'True when any entry of the group is synthetic. Such a sum is never official.' })
  readonly synthetic!: boolean;

  @Field(() => Provenance, {
    description: 'Summed by us, so without a document of its own; `synthetic` when at least one entry is.',
  })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of groups of funding.' })
export class FundingGroupConnection extends connectionOf(FundingGroup, 'FundingGroup') {}
