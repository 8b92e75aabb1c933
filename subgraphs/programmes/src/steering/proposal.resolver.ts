import { type Language, LanguageArgument, type Page, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inLanguage } from '../graph/in-language.js';
import { loadAll } from '../graph/load-all.js';
import { PlacedListArgs, placedListRequest } from '../graph/placed-list.args.js';
import { directivesOfProposals } from './directive.reader.js';
import { Directive } from './directive.type.js';
import { obstaclesById } from './obstacle.reader.js';
import { Obstacle } from './obstacle.type.js';
import { listProposals } from './proposal.reader.js';
import { Proposal, ProposalConnection } from './proposal.type.js';
import { statementsById } from './statement.reader.js';
import { Statement } from './statement.type.js';

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => ProposalConnection, { description: 'What was proposed, by day.' })
  proposals(@Ctx() context: ReadContext, @Args() args: PlacedListArgs): Promise<Page<Proposal>> {
    return listProposals(context, placedListRequest(args));
  }

  @FieldResolver(() => String, {
    description: 'What is proposed, summed up; the words of the document are in `provenance`.',
  })
  description(
    @Root() { descriptionVi, descriptionEn }: Proposal,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, descriptionVi, descriptionEn);
  }

  @FieldResolver(() => [Obstacle], {
    description:
      'The obstacles that it answers, as they stand today. The pairing is our reading: see the note of `provenance`.',
  })
  obstacles(@Root() { obstacleIds }: Proposal, @Ctx() context: ReadContext): Promise<Obstacle[]> {
    return loadAll(context, obstaclesById, obstacleIds);
  }

  @FieldResolver(() => [Directive], { description: 'What was ordered in answer to it.' })
  directives(@Root() proposal: Proposal, @Ctx() context: ReadContext): Promise<Directive[]> {
    return context.load(directivesOfProposals, proposal.id, null);
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The statement that it is read from.' })
  statement(@Root() { id }: Proposal, @Ctx() context: ReadContext): Promise<Statement | null> {
    return context.load(statementsById, id, null);
  }
}
