import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { overlapsOfUnits } from './overlap.reader.js';
import { OverlapInUnit } from './overlap.type.js';
import { OverlapsOfUnitArgs, overlapsOfUnitRequest } from './overlaps-of-unit.args.js';

@Resolver(() => AdministrativeUnit)
export class OverlapsOfUnitResolver {
  @FieldResolver(() => [OverlapInUnit], {
    nullable: true,
    description:
      'What components of different programmes fund at once in this unit, by code of the overlap. Counted are components ' +
      'carried out in the unit itself or in all of the district, province or country that it lies in. Null only when ' +
      'programmes cannot answer.',
  })
  overlaps(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: OverlapsOfUnitArgs,
  ): Promise<OverlapInUnit[]> {
    return context.load(overlapsOfUnits, unit.id, overlapsOfUnitRequest(args));
  }
}
