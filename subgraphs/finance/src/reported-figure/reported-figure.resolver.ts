import { type ListOrder, OrderArgument, type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { checkReportedFigureFilter, ReportedFigureFilter } from './reported-figure.args.js';
import { reportedFigures } from './reported-figure.reader.js';
import { ReportedFigure, reportedFigureOrder } from './reported-figure.type.js';

export const ReportedFigureWordsResolver = wordsResolver(ReportedFigure, {
  originalUnit: {
    description: 'What the printed amount is counted in, e.g. `billion VND` (tỷ đồng) or `million USD`.',
  },
});

@Resolver()
export class ReportedFigureResolver {
  @Query(() => [ReportedFigure], {
    description:
      'Figures as documents print them, by plan years and then by the day they stand for. A published rate and the ' +
      'one that the published amounts give stand side by side.',
  })
  async reportedFigures(
    @Ctx() context: ReadContext,
    @Arg('filter', () => ReportedFigureFilter, {
      nullable: true,
      description: 'Which figures; all by default.',
    })
    filter?: ReportedFigureFilter | null,
    @OrderArgument(reportedFigureOrder, 'By plan years, then by the day they stand for')
    orderBy?: ListOrder<string> | null,
  ): Promise<readonly ReportedFigure[]> {
    const found = await reportedFigures(context, checkReportedFigureFilter(filter ?? {}));
    return reportedFigureOrder.sorted(found, orderBy);
  }
}
