import { type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { LineageLinkArgs, lineageLinkRequest } from './lineage-link.args.js';
import { listLineageLinks } from './lineage-link.reader.js';
import { LineageLink, LineageLinkConnection } from './lineage-link.type.js';

export const LineageLinkWordsResolver = wordsResolver(LineageLink, {
  note: {
    nullable: true,
    description: 'What a reader should know of it, in the words of our editors.',
  },
});

@Resolver()
export class LineageLinkResolver {
  @Query(() => LineageLinkConnection, {
    description:
      'The crosswalk between units as one flat list: a line for each unit before and each unit after that anything of ' +
      'it went to. Below a unit the same are `predecessors` and `successors`.',
  })
  unitSuccessions(@Ctx() context: ReadContext, @Args() args: LineageLinkArgs) {
    return listLineageLinks(context, lineageLinkRequest(args));
  }
}
