import { type ListOrder, OrderArgument, type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ReportedProgrammeScope } from '../reported-figure/reported-enums.js';
import { reportedFiguresById } from '../reported-figure/reported-figure.reader.js';
import { ReportedFigure } from '../reported-figure/reported-figure.type.js';
import { outsideFunding } from './outside-funding.reader.js';
import { OutsideFunding, outsideFundingOrder } from './outside-funding.type.js';

export const OutsideFundingWordsResolver = wordsResolver(OutsideFunding, {
  funder: { description: 'Who gives the money.' },
  purpose: { description: 'What it is for.' },
});

@Resolver(() => OutsideFunding)
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

  @FieldResolver(() => [ReportedFigure], {
    description: 'What is published of its amount; empty when nothing is.',
  })
  async reportedFigures(
    @Root() { reportedFigureId }: OutsideFunding,
    @Ctx() context: ReadContext,
  ): Promise<ReportedFigure[]> {
    const figure = reportedFigureId && (await context.load(reportedFiguresById, reportedFigureId, null));
    return figure && figure.programmeScope === ReportedProgrammeScope.OUTSIDE ? [figure] : [];
  }
}
