import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { AdministrativeUnitConnection } from '../administrative-unit/unit-connections.type.js';
import { SearchUnitsArgs } from './search-units.args.js';
import { searchUnits } from './search-units.reader.js';

@Resolver()
export class SearchUnitsResolver {
  @Query(() => AdministrativeUnitConnection, {
    description:
      'Units by name: first those that are called just so, then those whose name begins with the text, then those that have it ' +
      'in their name, and where fewer than ten have it, those whose name is like it. Among equals the larger unit comes first.',
  })
  searchUnits(@Ctx() context: ReadContext, @Args() args: SearchUnitsArgs) {
    return searchUnits(context, args);
  }
}
