import {
  FundingCondition,
  NumberCondition,
  OrderDirection,
  PlatformError,
  UnitConditions,
  UnitIds,
} from '@ntp-graph/kit';
import { Arg, Authorized, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { around, noteRead, Place, Report } from './guarded-units.js';

@ObjectType({ simpleResolvers: true })
class PlaceList {
  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => [Place])
  readonly nodes!: Place[];
}

@ObjectType({ simpleResolvers: true })
class ReportGroups {
  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => [Report])
  readonly nodes!: Report[];
}

/** The units whose internal money is so, as a condition asks: both Bắc Ninhs. */
const unitsOfMoney = ['2004:27', '2025:24'];

@Resolver()
export class ListResolver {
  @Authorized('INTERNAL')
  @Query(() => UnitIds)
  unitIdsByFunding(
    @Arg('where', () => FundingCondition) _where: FundingCondition,
    @Arg('first', () => Int, { defaultValue: 1000 }) first: number,
  ): UnitIds {
    noteRead('unitIdsByFunding');
    const [totalCount, ids] = [unitsOfMoney.length, unitsOfMoney.slice(0, first)];
    return { ids, totalCount, hasNextPage: ids.length < totalCount, synthetic: false };
  }

  /** Of what is public, but for the conditions on it: others answer those, and may not be allowed to. */
  @Query(() => PlaceList)
  placesWhere(
    @Arg('where', () => UnitConditions, { nullable: true }) where: UnitConditions | null,
    @Arg('order', () => OrderDirection) order: OrderDirection,
  ): PlaceList {
    const { errorCode, errorMessage, unitIds } = where?.answer ?? {};
    if (errorMessage) throw new PlatformError(errorCode as 'FORBIDDEN', errorMessage);
    const found = Object.keys(around).filter((id) => !where || unitIds?.includes(id));
    if (order === OrderDirection.DESC) found.reverse();
    return { totalCount: found.length, nodes: found.map((id) => ({ id })) };
  }

  @Authorized('INTERNAL')
  @Query(() => ReportGroups)
  reportGroups(
    @Arg('having', () => NumberCondition) { gt }: NumberCondition,
    @Arg('order', () => OrderDirection) order: OrderDirection,
  ): ReportGroups {
    noteRead('reportGroups');
    const nodes = unitsOfMoney.map((of, index) => ({ of, cases: index + 1 }));
    const met = nodes.filter(({ cases }) => cases > (gt ?? 0));
    return { totalCount: met.length, nodes: order === OrderDirection.DESC ? met.reverse() : met };
  }
}
