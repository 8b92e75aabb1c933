import { ArgsType, type ClassType, Field } from 'type-graphql';
import { PageArgs } from '../graph/connection-type.js';
import type { GroupOrder } from './group-order.js';
import { type GroupTop, groupTopOf, topDescription } from './group-top.js';
import type { Having } from './having.js';
import type { ViewField } from './measure-views.js';

/** Bounds of measures, and of views of them. */
// biome-ignore lint/suspicious/noExplicitAny: bounds by measure, and by measure within each view.
export type GroupHaving = Readonly<Record<string, any>> & Readonly<Partial<Record<ViewField, Having | null>>>;

export const shareWithinDescription =
  'What groups are alike in whose total `shareOfTotal` is the share of, each grouped by: PLAN_YEAR for the share of its ' +
  'year. Of the total of all groups by default.';

/** What every list of groups is asked with. */
export interface GroupArgs<Filter extends object, DimensionName extends string> extends PageArgs {
  readonly groupBy: DimensionName[];
  readonly filter?: Filter | null;
  readonly having?: GroupHaving | null;
  readonly shareWithin?: DimensionName[] | null;
  readonly orderBy?: GroupOrder<string>[] | null;
  readonly top?: GroupTop | null;
}

/** The inputs that the arguments are made of. */
interface GroupInputs<Filter extends object, DimensionName extends string> {
  /** Begins the name of the input of `top`. */
  readonly name: string;
  readonly Filter: ClassType<Filter>;
  readonly description: string;
  readonly Dimensions: Readonly<Record<string, DimensionName>>;
  readonly Having: ClassType<object>;
  readonly Order: ClassType<GroupOrder<string>>;
}

/** The arguments of a list of groups, as the base of a class. */
export function groupArgsOf<Filter extends object, DimensionName extends string>(
  inputs: GroupInputs<Filter, DimensionName>,
): ClassType<GroupArgs<Filter, DimensionName>> {
  const { name, Filter, description, Dimensions, Having, Order } = inputs;
  const Top = groupTopOf(name, Dimensions);

  @ArgsType()
  class Args extends PageArgs implements GroupArgs<Filter, DimensionName> {
    @Field(() => [Dimensions], {
      description: 'What to group by, at least one and each once. Groups come in this order.',
    })
    readonly groupBy!: DimensionName[];

    @Field(() => Filter, { nullable: true, description })
    readonly filter?: Filter | null;

    @Field(() => Having, { nullable: true, description: 'Which groups to keep. All by default.' })
    readonly having?: GroupHaving | null;

    @Field(() => [Dimensions], { nullable: true, description: shareWithinDescription })
    readonly shareWithin?: DimensionName[] | null;

    @Field(() => [Order], {
      nullable: true,
      description:
        'The first decides, the next break ties. By what is grouped by, in that order, by default.',
    })
    readonly orderBy?: GroupOrder<string>[] | null;

    @Field(() => Top, { nullable: true, description: topDescription })
    readonly top?: GroupTop | null;
  }
  return Args;
}
