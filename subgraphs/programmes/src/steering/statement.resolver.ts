import { keyOf, type Page, type ReadContext, wordsResolver } from '@ntp-graph/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { listStatements, statementsById } from './statement.reader.js';
import { Statement, StatementConnection } from './statement.type.js';
import { StatementListArgs, statementListRequest } from './statement-list.args.js';

export const StatementWordsResolver = wordsResolver(Statement, {
  summary: { description: 'What is stated, summed up. The words of the document are in `provenance`.' },
  unitOfMeasure: { nullable: true, description: 'What the number counts, e.g. `%`; null without one.' },
});

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, {
    description: 'What the documents state, in the order of the documents and of their text.',
  })
  statements(@Ctx() context: ReadContext, @Args() args: StatementListArgs): Promise<Page<Statement>> {
    return listStatements(context, statementListRequest(args));
  }

  @Query(() => Statement, { nullable: true, description: 'One statement; null when the id is unknown.' })
  statement(
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, { description: 'Its id, or what stands in it after `Statement:`, e.g. `S000-05`.' })
    id: string,
  ): Promise<Statement | null> {
    return context.load(statementsById, keyOf('Statement', id), null);
  }
}
