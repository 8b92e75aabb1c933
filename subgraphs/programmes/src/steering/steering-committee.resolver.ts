import {
  AdministrativeLevel,
  type Language,
  LanguageArgument,
  nameIn,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CommitteeMember } from './committee-member.type.js';
import { CommitteeTask } from './committee-task.type.js';
import {
  listSteeringCommittees,
  membersOfCommittees,
  tasksOfCommittees,
} from './steering-committee.reader.js';
import { SteeringCommittee } from './steering-committee.type.js';

@Resolver(() => SteeringCommittee)
export class SteeringCommitteeResolver {
  @Query(() => [SteeringCommittee], { description: 'The committees that steer the programmes, by code.' })
  steeringCommittees(
    @Ctx() context: ReadContext,
    @Arg('level', () => AdministrativeLevel, {
      nullable: true,
      description: 'Only committees that steer this level. All unless said.',
    })
    level?: AdministrativeLevel | null,
  ): Promise<SteeringCommittee[]> {
    return listSteeringCommittees(context, level ?? null);
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
