import {
  inLanguage,
  keyOf,
  type Language,
  LanguageArgument,
  type Page,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import { Criterion } from '../criteria/criterion.type.js';
import { componentsByCode } from '../programme/component.reader.js';
import { Component } from '../programme/component.type.js';
import { programmesByCode } from '../programme/programme.reader.js';
import { Programme } from '../programme/programme.type.js';
import { directivesOfObstacles, proposalsOfObstacles } from './answer.reader.js';
import { Directive, Proposal } from './answer.type.js';
import { ObstacleListArgs, obstacleListRequest } from './obstacle.args.js';
import { listObstacles, obstaclesById } from './obstacle.reader.js';
import { Obstacle, ObstacleConnection } from './obstacle.type.js';
import { statementsById } from './statement.reader.js';
import { Statement } from './statement.type.js';

@Resolver(() => Obstacle)
export class ObstacleResolver {
  @Query(() => ObstacleConnection, { description: 'Obstacles by the day they were raised.' })
  obstacles(@Ctx() context: ReadContext, @Args() args: ObstacleListArgs): Promise<Page<Obstacle>> {
    return listObstacles(context, obstacleListRequest(args, context.today));
  }

  @Query(() => Obstacle, {
    nullable: true,
    description: 'One obstacle as it stands today; null when the id is unknown.',
  })
  obstacle(
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, { description: 'Its id, or what stands in it after `Obstacle:`.' }) id: string,
  ): Promise<Obstacle | null> {
    return context.load(obstaclesById, keyOf('Obstacle', id), null);
  }

  @FieldResolver(() => String, {
    description: 'What the difficulty is, summed up; the words of the document are in `provenance`.',
  })
  description(
    @Root() { descriptionVi, descriptionEn }: Obstacle,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, descriptionVi, descriptionEn);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme concerned; null when the document names none, or several at once.',
  })
  async programme(
    @Root() { programmeCode }: Obstacle,
    @Ctx() context: ReadContext,
  ): Promise<Programme | null> {
    return programmeCode === null ? null : context.load(programmesByCode, programmeCode, null);
  }

  @FieldResolver(() => Component, {
    nullable: true,
    description: 'The part of the programme concerned; null when the document names none.',
  })
  async component(
    @Root() { componentCode }: Obstacle,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return componentCode === null ? null : context.load(componentsByCode, componentCode, null);
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The criterion that lags behind; null when it is not about one.',
  })
  async criterion(@Root() { criterionId }: Obstacle, @Ctx() context: ReadContext): Promise<Criterion | null> {
    if (criterionId === null) return null;
    const criteria = await context.load(criteriaOfSets, criterionId.split('/')[0] ?? '', null);
    return criteria.find(({ id }) => id === criterionId) ?? null;
  }

  @FieldResolver(() => [Proposal], { description: 'What was proposed against it.' })
  proposals(@Root() obstacle: Obstacle, @Ctx() context: ReadContext): Promise<Proposal[]> {
    return context.load(proposalsOfObstacles, obstacle.id, null);
  }

  @FieldResolver(() => [Directive], { description: 'What was ordered against it.' })
  directives(@Root() obstacle: Obstacle, @Ctx() context: ReadContext): Promise<Directive[]> {
    return context.load(directivesOfObstacles, obstacle.id, null);
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The statement that it is read from.' })
  statement(@Root() { statementId }: Obstacle, @Ctx() context: ReadContext): Promise<Statement | null> {
    return context.load(statementsById, statementId, null);
  }
}
