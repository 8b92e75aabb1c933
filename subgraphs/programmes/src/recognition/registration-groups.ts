import {
  countOf,
  countWhere,
  groupPlan,
  joinPresentProvince,
  numberDimension,
  placeDimensions,
  type ReadContext,
  shareOf,
  sql,
  textDimension,
  UnitPath,
} from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';
import { Region } from '../graph/references.js';
import { table } from '../table.js';
import { RegistrationEntity } from './recognition.entities.js';
import { RegistrationFilter, registrationListRequest } from './registration.args.js';
import { conditions, registrationsOn } from './registration.reader.js';
import { RegistrationTarget } from './registration.type.js';
import { RegistrationStage } from './registration-stage.js';

const r = table(RegistrationEntity, 'r');
const p = table(UnitPath, 'p');

const is = (stage: RegistrationStage) => sql`present.stage = ${sql.lit(stage)}`;
const isDecided = sql`present.stage in (${sql.join(
  [RegistrationStage.RECOGNISED, RegistrationStage.REVOKED, RegistrationStage.LAPSED].map((stage) =>
    sql.lit(stage),
  ),
)})`;
const counted = (stage: RegistrationStage, description: string) =>
  ({ type: 'COUNT', description, value: countWhere(is(stage)) }) as const;

const plan = groupPlan({
  name: 'Registration',
  of: 'registrations',
  ofVi: 'các đăng ký',
  dimensions: {
    ...placeDimensions(p, r.unitId, { unit: () => AdministrativeUnit, region: () => Region }),
    YEAR: {
      description: 'The year registered for.',
      dimension: numberDimension(r.year, 'year'),
      field: 'year',
      type: () => Int,
      isYear: true,
    },
    TARGET: {
      description: 'What is registered for.',
      dimension: textDimension(r.target, 'target'),
      field: 'target',
      type: () => RegistrationTarget,
    },
    STAGE: {
      description: 'How far they are on the day.',
      dimension: textDimension(sql`present.stage`, 'stage'),
      field: 'stage',
      type: () => RegistrationStage,
    },
  },
  measures: {
    count: { type: 'COUNT', description: 'How many registrations.', value: countOf() },
    recognised: counted(RegistrationStage.RECOGNISED, 'Those recognised by the day, and not revoked.'),
    appraised: counted(RegistrationStage.APPRAISED, 'Those appraised and not yet recognised.'),
    revoked: counted(RegistrationStage.REVOKED, 'Those whose recognition was taken back.'),
    lapsed: counted(RegistrationStage.LAPSED, 'Those that ended otherwise.'),
    recognisedShare: {
      type: 'NUMBER',
      description:
        'Those recognised of those decided: recognised, revoked or ended otherwise, from 0 to 1; null where nothing is ' +
        'decided. What is under way has not failed.',
      value: shareOf(is(RegistrationStage.RECOGNISED), isDecided),
    },
  },
  synthetic: r.synthetic,
  provenance: () => Provenance,
  ofEachUnit: true,
});

@ArgsType()
class RegistrationGroupsArgs extends plan.argsWith(
  RegistrationFilter,
  'Which registrations; all by default.',
) {}

@Resolver()
export class RegistrationGroupsResolver {
  @Query(() => plan.Connection, {
    description: 'Registrations grouped by place, year, target and stage, page by page.',
  })
  registrationGroups(
    @Ctx() context: ReadContext,
    @Args(() => RegistrationGroupsArgs) args: RegistrationGroupsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { filter, first, after } = args;
    const request = registrationListRequest(
      { filter: filter ?? null, first, after: after ?? null },
      context.today,
    );
    const present = args.groupBy.includes('PRESENT_PROVINCE');
    return plan.read(context, args, {
      info,
      from: sql`${registrationsOn(request.day)} join ${p} on ${p.unitId} = ${r.unitId}
        ${present ? joinPresentProvince('programmes', p.provinceId) : sql``}`,
      conditions: [conditions(request)],
      asked: request.day,
    });
  }
}
