import { Field, InputType, Int } from 'type-graphql';
import { badInput } from '../platform-error.js';
import type { Dimension } from './dimension.js';

/** The first groups of each place, year or whatever else they are grouped by. */
export interface GroupTop {
  readonly first: number;
  readonly per: readonly string[];
}

/** Which groups those are, in SQL. */
export interface Top {
  readonly first: number;
  readonly per: readonly Dimension[];
}

/** What the fields of the input say. */
export const topDescription =
  'Only the first groups of each value of these dimensions, in the order of `orderBy` and of those that `having` keeps: ' +
  'the three slowest provinces of each region. All by default.';

/**
 * The input that asks for them.
 *
 * @param dimensions what groups can be grouped by, as registered with `registerEnumType`
 */
export function groupTopOf<Name extends string>(name: string, dimensions: Readonly<Record<string, Name>>) {
  @InputType(`${name}Top`, { description: 'The first groups of each value of some dimensions.' })
  class GroupTopInput implements GroupTop {
    @Field(() => Int, { description: 'How many of each, from 1 to 1000.' })
    readonly first!: number;

    @Field(() => [dimensions], { description: 'Of what; each must be grouped by, and not all that are.' })
    readonly per!: Name[];
  }
  return GroupTopInput;
}

/** The checked input, with its dimensions in SQL; null where there is none. What cannot be is BAD_USER_INPUT. */
export function topOf(
  top: GroupTop | null | undefined,
  dimensions: Readonly<Record<string, Dimension>>,
  groupBy: readonly string[],
): Top | null {
  if (!top) return null;
  if (top.first < 1 || top.first > 1000)
    throw badInput(`top.first is ${top.first}`, 'a whole number from 1 to 1000');
  const foreign = top.per.find((name) => !groupBy.includes(name));
  if (foreign)
    throw badInput(`top.per names ${foreign}, which groupBy does not`, `some of ${groupBy.join(', ')}`);
  if (top.per.length === 0 || new Set(top.per).size === groupBy.length) {
    throw badInput(
      `top.per names ${top.per.length === 0 ? 'nothing' : 'all that is grouped by'}`,
      `some, and not all, of ${groupBy.join(', ')}; for the first of all groups ask for first`,
    );
  }
  return { first: top.first, per: top.per.flatMap((name) => dimensions[name] ?? []) };
}
