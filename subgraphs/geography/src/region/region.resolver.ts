import {
  Language,
  LanguageArgument,
  type ListOrder,
  nameIn,
  OrderArgument,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { regionsOfScheme } from './region.reader.js';
import { Region, RegionScheme, regionOrder } from './region.type.js';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => [Region], { description: 'Every region of every scheme, or of one, ordered by id.' })
  async regions(
    @Ctx() context: ReadContext,
    @Arg('scheme', () => RegionScheme, { nullable: true, description: 'Only this scheme.' })
    scheme?: RegionScheme | null,
    @OrderArgument(regionOrder, 'By id') orderBy?: ListOrder<string> | null,
  ): Promise<readonly Region[]> {
    return regionOrder.sorted(await regionsOfScheme(context, scheme ?? null), orderBy);
  }

  @FieldResolver(() => String, { description: 'Name of the region.' })
  name(@Root() region: Region, @LanguageArgument() language: Language): string {
    return nameIn(region, language);
  }
}
