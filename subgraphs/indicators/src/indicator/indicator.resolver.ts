import {
  Language,
  LanguageArgument,
  type ListOrder,
  nameIn,
  OrderArgument,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { indicatorsByCode, listIndicators } from './indicator.reader.js';
import { Indicator, indicatorOrder } from './indicator.type.js';
import { checkIndicatorCode, checkIndicatorCodes } from './indicator-code.js';
import { searchIndicators } from './indicator-search.js';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'An indicator by its code.' })
  indicator(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: 'e.g. `BHYT_COV`. Unknown: null. Malformed: BAD_USER_INPUT.' })
    code: string,
  ): Promise<Indicator | null> {
    return context.load(indicatorsByCode, checkIndicatorCode(code), null);
  }

  @Query(() => [Indicator], { description: 'Every indicator, or those asked for, ordered by code.' })
  async indicators(
    @Ctx() context: ReadContext,
    @Arg('codes', () => [String], {
      nullable: true,
      description: 'Only these; an unknown code is passed over.',
    })
    codes?: string[] | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only those with all these words in their code or in a name of either language, 1 to 100 characters. ' +
        'Diacritics, đ/d and case do not matter.',
    })
    search?: string | null,
    @OrderArgument(indicatorOrder, 'By code') orderBy?: ListOrder<string> | null,
  ): Promise<readonly Indicator[]> {
    const found = await listIndicators(context, codes == null ? null : checkIndicatorCodes(codes));
    return indicatorOrder.sorted(search == null ? found : searchIndicators(found, search), orderBy);
  }

  @FieldResolver(() => String, { description: 'Name, e.g. `Tỷ lệ dân số tham gia bảo hiểm y tế`.' })
  name(@Root() indicator: Indicator, @LanguageArgument() language: Language): string {
    return nameIn(indicator, language);
  }
}
