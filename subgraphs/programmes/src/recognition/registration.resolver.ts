import { DateScalar, type Page, type ReadContext } from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { criterionStatusRequest } from '../assessment/criterion-status/criterion-status.args.js';
import { criterionStatusesOfUnits } from '../assessment/criterion-status/criterion-status.reader.js';
import { CriterionStatus } from '../assessment/criterion-status/criterion-status.type.js';
import { criteriaSetsByCode } from '../criteria/criteria-set.reader.js';
import { CriteriaSet } from '../criteria/criteria-set.type.js';
import { statementsById } from '../steering/statement.reader.js';
import { Statement } from '../steering/statement.type.js';
import { RegistrationListArgs, registrationListRequest } from './registration.args.js';
import {
  commitmentsOfRegistrations,
  listRegistrations,
  stagesOfRegistrations,
} from './registration.reader.js';
import { Commitment, ReachedStage, Registration, RegistrationConnection } from './registration.type.js';
import { RegistrationStage, stageOn } from './registration-stage.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => RegistrationConnection, {
    description: 'Communes registered to be recognised, in the order of their ids, then of year and target.',
  })
  registrations(
    @Ctx() context: ReadContext,
    @Args() args: RegistrationListArgs,
  ): Promise<Page<Registration>> {
    return listRegistrations(context, registrationListRequest(args, context.today));
  }

  @FieldResolver(() => RegistrationStage, {
    nullable: true,
    description:
      'The stage reached by a day. A stage of unknown day counts from the day that a document reports it. Null before ' +
      'the commune is known to have registered.',
  })
  async stage(
    @Root() registration: Registration,
    @Ctx() context: ReadContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day; by default that of the list, which is today unless its filter says another.',
    })
    asOf?: string | null,
  ): Promise<RegistrationStage | null> {
    if (asOf == null) return registration.presentStage;
    return stageOn(await context.load(stagesOfRegistrations, registration.id, null), asOf);
  }

  @FieldResolver(() => [ReachedStage], {
    description:
      'Every stage that it reached, in order: rows are only added. All of them, whatever the day asked.',
  })
  stages(@Root() registration: Registration, @Ctx() context: ReadContext): Promise<ReachedStage[]> {
    return context.load(stagesOfRegistrations, registration.id, null);
  }

  @FieldResolver(() => [Commitment], {
    description: 'What was promised for it; empty when nothing is known.',
  })
  commitments(@Root() registration: Registration, @Ctx() context: ReadContext): Promise<Commitment[]> {
    return context.load(commitmentsOfRegistrations, registration.id, null);
  }

  @FieldResolver(() => CriteriaSet, { description: 'The set of criteria that the target is judged by.' })
  criteriaSet(@Root() registration: Registration, @Ctx() context: ReadContext): Promise<CriteriaSet | null> {
    return context.load(criteriaSetsByCode, registration.criteriaSetCode, null);
  }

  @FieldResolver(() => [CriterionStatus], {
    description:
      "How the commune stood in the registration's year against the target's set, in the order of the set. Recognition " +
      'is decided by a council: it does not follow from these, nor they from it.',
  })
  criterionStatuses(
    @Root() { commune, criteriaSetCode, year }: Registration,
    @Ctx() context: ReadContext,
    @Arg('criteria', () => [String], {
      nullable: true,
      description: 'Only criteria of these numbers of the set, e.g. `["14.1"]`. All of the set by default.',
    })
    criteria?: string[] | null,
    @Arg('synthetic', () => Boolean, {
      nullable: true,
      description: 'True: only what our generator made. False: only facts. Both by default.',
    })
    synthetic?: boolean | null,
  ): Promise<CriterionStatus[]> {
    const request = criterionStatusRequest({
      criteriaSet: criteriaSetCode,
      criteria: criteria ?? null,
      year,
      includePredecessors: false,
      synthetic: synthetic ?? null,
    });
    return context.load(criterionStatusesOfUnits, commune?.id ?? '', request);
  }

  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The statement that names it; null for what our generator made.',
  })
  async statement(
    @Root() { statementId }: Registration,
    @Ctx() context: ReadContext,
  ): Promise<Statement | null> {
    return statementId === null ? null : context.load(statementsById, statementId, null);
  }
}
