import { keyOf, type Page, PageArgs, type ReadContext } from '@ntp-graph/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { listSources, sourcesById } from './source.reader.js';
import { Source, SourceConnection, SourceFilter, SourceOrder } from './source.type.js';

@Resolver()
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'A document by its key.' })
  source(
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, { description: 'Its id, or what stands in it after `Source:`. Unknown: null.' })
    id: string,
  ): Promise<Source | null> {
    return context.load(sourcesById, keyOf('Source', id), null);
  }

  @Query(() => SourceConnection, {
    description: 'The documents that all figures of the graph cite: newest first, those without a day last.',
  })
  sources(
    @Ctx() context: ReadContext,
    @Args() page: PageArgs,
    @Arg('filter', () => SourceFilter, { nullable: true, description: 'Which documents.' })
    filter?: SourceFilter | null,
    @Arg('orderBy', () => SourceOrder, {
      nullable: true,
      description: 'Newest first, those without a day last, by default.',
    })
    orderBy?: SourceOrder | null,
  ): Promise<Page<Source>> {
    return listSources(context, filter ?? {}, orderBy ?? null, page);
  }
}
