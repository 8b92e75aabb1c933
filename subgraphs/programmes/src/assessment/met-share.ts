import { Comparator, shareOf, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { Criterion } from '../criteria/criterion.type.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import { CriterionStatusValue } from './criterion-status/criterion-status.type.js';
import { is, isAssessed, StatusCounts } from './status-counts.js';

/** Why a share cannot be said. */
export enum ShareUnknown {
  NOBODY_ASSESSED = 'NOBODY_ASSESSED',
  PARTS_NOT_ASSESSED = 'PARTS_NOT_ASSESSED',
}

registerEnumType(ShareUnknown, {
  name: 'ShareUnknown',
  description: 'Why a share cannot be said.',
  valuesConfig: {
    NOBODY_ASSESSED: { description: 'No unit has a result, so there is nothing to take a share of.' },
    PARTS_NOT_ASSESSED: {
      description:
        'A part of the criterion could not be assessed, e.g. because the threshold of the region is not verified. Such a ' +
        'unit can fail by another part but never meet the whole: those with a result are no sample of all.',
    },
  },
});

/** The share that is met, with what it can be at least and at most. */
@ObjectType({ simpleResolvers: true })
export abstract class StatusShares extends StatusCounts {
  @Field(() => Float, {
    nullable: true,
    description:
      '`met` / `assessed`, from 0 to 1. Null where it would mislead: `shareUnknown` says why, `shareAtLeast` and ' +
      '`shareAtMost` what is known.',
  })
  readonly share!: number | null;

  @Field(() => ShareUnknown, {
    nullable: true,
    description: 'Why `share` is null; null where it is known.',
  })
  readonly shareUnknown!: ShareUnknown | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share met of those assessed and not assessed together, if none of those not assessed met it; null without any.',
  })
  readonly shareAtLeast!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share met of those assessed and not assessed together, if all of those not assessed met it; null without any.',
  })
  readonly shareAtMost!: number | null;
}

/** The shares that are read; why one is unknown follows from them. */
export type Shares = Pick<StatusShares, 'share' | 'shareAtLeast' | 'shareAtMost'>;

/** The shares of nothing. */
export const noShares: Shares = { share: null, shareAtLeast: null, shareAtMost: null };

const s = table(CriterionStatusEntity, 's');
const { MET, NOT_ASSESSED } = CriterionStatusValue;
const isMet = is(MET);
const isOpen = is(NOT_ASSESSED);
const isJudged = sql`(${isAssessed} or ${isOpen})`;

/** Shares are told in tenths of a percentage point: what differs by less is the same. */
const rounding = sql`0.001`;

/**
 * The shares of statuses `s`, by the column that each makes.
 *
 * SQL: `share` is null where the undecided statuses of criteria that are met by their parts could move it by more than
 * rounding.
 *
 * @param criteria those that the statuses may be of
 * @param counted as `countWhere` has it
 */
export function shareColumns(
  criteria: readonly Criterion[],
  counted?: RawBuilder<unknown>,
): Readonly<Record<keyof Shares, RawBuilder<unknown>>> {
  const wholes = criteria.filter(({ comparator }) => comparator === Comparator.ALL).map(({ id }) => id);
  const isUndecided = sql`${isOpen} and ${s.criterionId} = any(${wholes}::text[])`;
  const share = shareOf(isMet, isAssessed, counted);
  return {
    share:
      wholes.length === 0
        ? share
        : sql`case when coalesce(${shareOf(isUndecided, isJudged, counted)}, 0) <= ${rounding} then ${share} end`,
    shareAtLeast: shareOf(isMet, isJudged, counted),
    shareAtMost: shareOf(sql`${isMet} or ${isOpen}`, isJudged, counted),
  };
}

/** Why the share of what was counted is unknown; null where it is known. */
export function shareUnknownOf(share: number | null, assessed: number): ShareUnknown | null {
  if (share !== null) return null;
  return assessed === 0 ? ShareUnknown.NOBODY_ASSESSED : ShareUnknown.PARTS_NOT_ASSESSED;
}
