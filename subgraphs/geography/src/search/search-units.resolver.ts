import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { AdministrativeUnitConnection } from '../administrative-unit/unit-connections.type.js';
import { SearchUnitsArgs } from './search-units.args.js';
import { searchUnits } from './search-units.reader.js';

@Resolver()
export class SearchUnitsResolver {
  @Query(() => AdministrativeUnitConnection, { description: 'Units by name, best match first.' })
  searchUnits(@Ctx() context: ReadContext, @Args() args: SearchUnitsArgs) {
    return searchUnits(context, args);
  }
}
