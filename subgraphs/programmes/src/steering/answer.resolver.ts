import {
  inLanguage,
  type Language,
  LanguageArgument,
  type Page,
  type ReadContext,
  wordsResolver,
} from '@ntp-graph/kit';
import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadAll } from '../graph/load-all.js';
import { AnswerListArgs, answerListRequest } from './answer.args.js';
import { directivesOfProposals, listDirectives, listProposals, proposalsById } from './answer.reader.js';
import { Directive, DirectiveConnection, Proposal, ProposalConnection } from './answer.type.js';
import { obstaclesById } from './obstacle.reader.js';
import { Obstacle } from './obstacle.type.js';
import { statementsById } from './statement.reader.js';
import { Statement } from './statement.type.js';

/** The fields that every kind of answer has. */
function answerResolver<Answer extends Proposal | Directive>(type: ClassType<Answer>, done: string) {
  @Resolver(() => type)
  abstract class AnswerResolver {
    @FieldResolver(() => String, {
      description: `What is ${done}, summed up; the words of the document are in \`provenance\`.`,
    })
    description(
      @Root() { descriptionVi, descriptionEn }: Answer,
      @LanguageArgument() language: Language,
    ): string {
      return inLanguage(language, descriptionVi, descriptionEn);
    }

    @FieldResolver(() => [Obstacle], {
      description:
        'The obstacles that it answers, as they stand today. The pairing is our reading: see the note of `provenance`.',
    })
    obstacles(@Root() { obstacleIds }: Answer, @Ctx() context: ReadContext): Promise<Obstacle[]> {
      return loadAll(context, obstaclesById, obstacleIds);
    }

    @FieldResolver(() => Statement, { nullable: true, description: 'The statement that it is read from.' })
    statement(@Root() { id }: Answer, @Ctx() context: ReadContext): Promise<Statement | null> {
      return context.load(statementsById, id, null);
    }
  }
  return AnswerResolver;
}

@Resolver(() => Proposal)
class ProposalResolver extends answerResolver(Proposal, 'proposed') {
  @Query(() => ProposalConnection, { description: 'What was proposed, by day.' })
  proposals(@Ctx() context: ReadContext, @Args() args: AnswerListArgs): Promise<Page<Proposal>> {
    return listProposals(context, answerListRequest(args));
  }

  @FieldResolver(() => [Directive], { description: 'What was ordered in answer to it.' })
  directives(@Root() { id }: Proposal, @Ctx() context: ReadContext): Promise<Directive[]> {
    return context.load(directivesOfProposals, id, null);
  }
}

@Resolver(() => Directive)
class DirectiveResolver extends answerResolver(Directive, 'ordered') {
  @Query(() => DirectiveConnection, { description: 'What was ordered, by day.' })
  directives(@Ctx() context: ReadContext, @Args() args: AnswerListArgs): Promise<Page<Directive>> {
    return listDirectives(context, answerListRequest(args));
  }

  @FieldResolver(() => [Proposal], { description: 'The proposals that it answers.' })
  proposals(@Root() { proposalIds }: Directive, @Ctx() context: ReadContext): Promise<Proposal[]> {
    return loadAll(context, proposalsById, proposalIds);
  }
}

const DirectiveWordsResolver = wordsResolver(Directive, {
  issuedBy: { nullable: true, description: 'Who ordered it; null when not stated.' },
});

export const answerResolvers = [ProposalResolver, DirectiveResolver, DirectiveWordsResolver];
