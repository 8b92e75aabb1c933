import { Language, LanguageArgument, nameIn, type ReadContext } from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { regionsOfScheme } from './region.reader.js';
import { Region, RegionScheme } from './region.type.js';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => [Region], { description: 'Every region of every scheme, or of one, ordered by id.' })
  regions(
    @Ctx() context: ReadContext,
    @Arg('scheme', () => RegionScheme, { nullable: true, description: 'Only this scheme.' })
    scheme?: RegionScheme | null,
  ): Promise<Region[]> {
    return regionsOfScheme(context, scheme ?? null);
  }

  @FieldResolver(() => String, { description: 'Name of the region.' })
  name(@Root() region: Region, @LanguageArgument() language: Language): string {
    return nameIn(region, language);
  }
}
