import {
  AdministrativeLevel,
  inLanguage,
  type Language,
  LanguageArgument,
  type ListOrder,
  nameIn,
  OrderArgument,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { directivesById } from './answer.reader.js';
import { Directive } from './answer.type.js';
import {
  listSteeringCommittees,
  membersOfCommittees,
  tasksOfCommittees,
} from './steering-committee.reader.js';
import {
  CommitteeMember,
  CommitteeTask,
  SteeringCommittee,
  steeringCommitteeOrder,
} from './steering-committee.type.js';

@Resolver(() => SteeringCommittee)
class SteeringCommitteeResolver {
  @Query(() => [SteeringCommittee], { description: 'The committees that steer the programmes, by code.' })
  async steeringCommittees(
    @Ctx() context: ReadContext,
    @Arg('level', () => AdministrativeLevel, {
      nullable: true,
      description: 'Only committees that steer this level. All by default.',
    })
    level?: AdministrativeLevel | null,
    @OrderArgument(steeringCommitteeOrder, 'By code') orderBy?: ListOrder<string> | null,
  ): Promise<readonly SteeringCommittee[]> {
    return steeringCommitteeOrder.sorted(await listSteeringCommittees(context, level ?? null), orderBy);
  }

  @FieldResolver(() => String, { description: 'Name of the committee.' })
  name(@Root() committee: SteeringCommittee, @LanguageArgument() language: Language): string {
    return nameIn(committee, language);
  }

  @FieldResolver(() => [CommitteeMember], {
    description: 'The members whom a document names, by name: not all that it has.',
  })
  members(@Root() { code }: SteeringCommittee, @Ctx() context: ReadContext): Promise<CommitteeMember[]> {
    return context.load(membersOfCommittees, code, null);
  }

  @FieldResolver(() => [CommitteeTask], { description: 'The tasks that it was given, in their order.' })
  tasks(@Root() { code }: SteeringCommittee, @Ctx() context: ReadContext): Promise<CommitteeTask[]> {
    return context.load(tasksOfCommittees, code, null);
  }
}

@Resolver(() => CommitteeMember)
class CommitteeMemberResolver {
  @FieldResolver(() => String, { description: 'Office that the person holds, e.g. vice-minister.' })
  position(
    @Root() { positionVi, positionEn }: CommitteeMember,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, positionVi, positionEn);
  }

  @FieldResolver(() => String, { description: 'Place in the committee, e.g. member.' })
  role(@Root() { roleVi, roleEn }: CommitteeMember, @LanguageArgument() language: Language): string {
    return inLanguage(language, roleVi, roleEn);
  }
}

@Resolver(() => CommitteeTask)
class CommitteeTaskResolver {
  @FieldResolver(() => String, { description: 'What is to be done, summed up.' })
  description(
    @Root() { descriptionVi, descriptionEn }: CommitteeTask,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, descriptionVi, descriptionEn);
  }

  @FieldResolver(() => Directive, {
    nullable: true,
    description: 'The directive that gives it; null when none does.',
  })
  async directive(
    @Root() { directiveId }: CommitteeTask,
    @Ctx() context: ReadContext,
  ): Promise<Directive | null> {
    return directiveId === null ? null : context.load(directivesById, directiveId, null);
  }
}

export const committeeResolvers = [SteeringCommitteeResolver, CommitteeMemberResolver, CommitteeTaskResolver];
