import {
  type Language,
  LanguageArgument,
  nameIn,
  type Page,
  type ReadContext,
  wordsResolver,
} from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { statementsById } from '../steering/statement.reader.js';
import { Statement } from '../steering/statement.type.js';
import { figuresOfActivities, listActivities } from './activity.reader.js';
import { Activity, ActivityConnection, ActivityFigure, FigureStatus } from './activity.type.js';
import { ActivityListArgs, activityListRequest } from './activity-list.args.js';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { programmesByCode } from './programme.reader.js';
import { Programme } from './programme.type.js';

export const activityWordsResolvers = [
  wordsResolver(Activity, {
    otherFund: { nullable: true, description: 'Who pays when no programme does; null otherwise.' },
  }),
  wordsResolver(ActivityFigure, {
    unitOfMeasure: { description: 'What is counted, e.g. `points` or `provinces`.' },
  }),
];

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description: 'What is done under the programmes and beside them, by code.',
  })
  activities(@Ctx() context: ReadContext, @Args() args: ActivityListArgs): Promise<Page<Activity>> {
    return listActivities(context, activityListRequest(args));
  }

  @FieldResolver(() => String, { description: 'Name of the activity.' })
  name(@Root() activity: Activity, @LanguageArgument() language: Language): string {
    return nameIn(activity, language);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme that pays; null when none does.',
  })
  async programme(
    @Root() { programmeCode }: Activity,
    @Ctx() context: ReadContext,
  ): Promise<Programme | null> {
    return programmeCode === null ? null : context.load(programmesByCode, programmeCode, null);
  }

  @FieldResolver(() => Component, {
    nullable: true,
    description: 'The component that it belongs to; null when none.',
  })
  async component(
    @Root() { componentCode }: Activity,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return componentCode === null ? null : context.load(componentsByCode, componentCode, null);
  }

  @FieldResolver(() => [ActivityFigure], {
    description: 'What is proposed or expected; empty when no document states a plan. Never what was done.',
  })
  async planned(@Root() { code }: Activity, @Ctx() context: ReadContext): Promise<ActivityFigure[]> {
    const figures = await context.load(figuresOfActivities, code, null);
    return figures.filter(({ status }) => status !== FigureStatus.ACTUAL);
  }

  @FieldResolver(() => [ActivityFigure], {
    description: 'What was done or is under way; empty when no document states a figure. Never a plan.',
  })
  async actual(@Root() { code }: Activity, @Ctx() context: ReadContext): Promise<ActivityFigure[]> {
    const figures = await context.load(figuresOfActivities, code, null);
    return figures.filter(({ status }) => status === FigureStatus.ACTUAL);
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The statement that tells of it.' })
  statement(@Root() { statementId }: Activity, @Ctx() context: ReadContext): Promise<Statement | null> {
    return context.load(statementsById, statementId, null);
  }
}
