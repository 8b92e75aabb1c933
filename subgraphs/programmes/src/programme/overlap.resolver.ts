import { type Language, LanguageArgument, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inLanguage } from '../graph/in-language.js';
import { allOverlaps, fundsOfOverlaps } from './overlap.reader.js';
import { Overlap } from './overlap.type.js';
import { OverlapFund } from './overlap-fund.type.js';

@Resolver(() => Overlap)
export class OverlapResolver {
  @Query(() => [Overlap], { description: 'The overlaps of programmes that are known, by code.' })
  overlaps(@Ctx() context: ReadContext): Promise<Overlap[]> {
    return allOverlaps(context);
  }

  @FieldResolver(() => String, { description: 'The kind of object that is funded more than once.' })
  object(@Root() { objectVi, objectEn }: Overlap, @LanguageArgument() language: Language): string {
    return inLanguage(language, objectVi, objectEn);
  }

  @FieldResolver(() => [OverlapFund], {
    description: 'Those that fund it, money outside the programmes last.',
  })
  funds(@Root() { code }: Overlap, @Ctx() context: ReadContext): Promise<OverlapFund[]> {
    return context.load(fundsOfOverlaps, code, null);
  }
}
