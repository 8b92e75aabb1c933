import { type Language, LanguageArgument, type Page, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inLanguage } from '../graph/in-language.js';
import { loadAll } from '../graph/load-all.js';
import { PlacedListArgs, placedListRequest } from '../graph/placed-list.args.js';
import { listDirectives } from './directive.reader.js';
import { Directive, DirectiveConnection } from './directive.type.js';
import { obstaclesById } from './obstacle.reader.js';
import { Obstacle } from './obstacle.type.js';
import { proposalsById } from './proposal.reader.js';
import { Proposal } from './proposal.type.js';
import { statementsById } from './statement.reader.js';
import { Statement } from './statement.type.js';

@Resolver(() => Directive)
export class DirectiveResolver {
  @Query(() => DirectiveConnection, { description: 'What was ordered, by day.' })
  directives(@Ctx() context: ReadContext, @Args() args: PlacedListArgs): Promise<Page<Directive>> {
    return listDirectives(context, placedListRequest(args));
  }

  @FieldResolver(() => String, {
    description: 'What is ordered, summed up; the words of the document are in `provenance`.',
  })
  description(
    @Root() { descriptionVi, descriptionEn }: Directive,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, descriptionVi, descriptionEn);
  }

  @FieldResolver(() => [Obstacle], {
    description:
      'The obstacles that it answers, as they stand today. The pairing is our reading: see the note of `provenance`.',
  })
  obstacles(@Root() { obstacleIds }: Directive, @Ctx() context: ReadContext): Promise<Obstacle[]> {
    return loadAll(context, obstaclesById, obstacleIds);
  }

  @FieldResolver(() => [Proposal], { description: 'The proposals that it answers.' })
  proposals(@Root() { proposalIds }: Directive, @Ctx() context: ReadContext): Promise<Proposal[]> {
    return loadAll(context, proposalsById, proposalIds);
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The statement that it is read from.' })
  statement(@Root() { id }: Directive, @Ctx() context: ReadContext): Promise<Statement | null> {
    return context.load(statementsById, id, null);
  }
}
