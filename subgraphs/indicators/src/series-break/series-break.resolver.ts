import { type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorsByCode } from '../indicator/indicator.reader.js';
import { Indicator } from '../indicator/indicator.type.js';
import { seriesBreaksOfIndicators } from './series-break.reader.js';
import { SeriesBreak } from './series-break.type.js';

export const SeriesBreakWordsResolver = wordsResolver(SeriesBreak, {
  description: { description: 'What changed, in a sentence.' },
});

/** What an indicator says of other rows than its own. */
@Resolver(() => Indicator)
export class IndicatorSeriesResolver {
  @FieldResolver(() => [SeriesBreak], {
    description: 'Where its series breaks, by period; breaks of unknown day first. May be empty.',
  })
  seriesBreaks(@Root() indicator: Indicator, @Ctx() context: ReadContext): Promise<SeriesBreak[]> {
    return context.load(seriesBreaksOfIndicators, indicator.code, null);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'What a mean over several units is weighted by; null where nothing is weighted.',
  })
  weightIndicator(
    @Root() { weightIndicatorCode }: Indicator,
    @Ctx() context: ReadContext,
  ): Promise<Indicator | null> | null {
    return weightIndicatorCode == null ? null : context.load(indicatorsByCode, weightIndicatorCode, null);
  }
}
