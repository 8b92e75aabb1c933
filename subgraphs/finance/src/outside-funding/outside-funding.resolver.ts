import { type ListOrder, OrderArgument, type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { outsideFunding } from './outside-funding.reader.js';
import { OutsideFunding, outsideFundingOrder } from './outside-funding.type.js';

export const OutsideFundingWordsResolver = wordsResolver(OutsideFunding, {
  funder: { description: 'Who gives the money.' },
  purpose: { description: 'What it is for.' },
});

@Resolver()
export class OutsideFundingResolver {
  @Query(() => [OutsideFunding], {
    description: 'Money for the same work that is not of the programmes, by key. None of it is in `funding`.',
  })
  async outsideFunding(
    @Ctx() context: ReadContext,
    @OrderArgument(outsideFundingOrder, 'By key') orderBy?: ListOrder<string> | null,
  ): Promise<readonly OutsideFunding[]> {
    return outsideFundingOrder.sorted(await outsideFunding(context), orderBy);
  }
}
