import { checkUnitId, checkYear, WithinFilter } from '@ntp-graph/kit';
import { Field, InputType, Int } from 'type-graphql';

/** What packages and dossiers alike are filtered by. */
@InputType()
export abstract class PlaceFilter extends WithinFilter {
  @Field(() => [String], { nullable: true, description: 'Only of these programmes, by code.' })
  readonly programmes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only of these components, by code, and not their parts.',
  })
  readonly components?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Only of this plan year, 2000 to 2100.' })
  readonly planYear?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: only what documents state. True: only what our generator made. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** The filter with the unit of its place, when that and its plan year can be; otherwise BAD_USER_INPUT. */
export function checkPlaceFilter<Filter extends PlaceFilter>(filter: Filter): Filter {
  if (filter.planYear != null) checkYear(filter.planYear, 'planYear');
  return filter.within == null ? filter : { ...filter, within: checkUnitId(filter.within) };
}
