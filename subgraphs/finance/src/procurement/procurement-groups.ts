import {
  countOf,
  countWhere,
  DateScalar,
  delayMeasures,
  groupPlan,
  joinPresentProvince,
  numberDimension,
  placeDimensions,
  type ReadContext,
  sql,
  sumOf,
  textDimension,
} from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { peopleOfPlaces } from '../population/people-of-groups.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { Region } from '../region/region.type.js';
import { p, table } from '../table.js';
import { asOfDescription, ProcurementFilter, procurementRequest } from './procurement.args.js';
import { packagesKept } from './procurement.reader.js';
import { ProcurementCategory, ProcurementMethod, ProcurementStage } from './procurement-enums.js';
import { ProcurementPackageEntity } from './procurement-package.entity.js';

const r = table(ProcurementPackageEntity, 'r');
const delay = sql`r."delayDays"`;

const plan = groupPlan({
  name: 'Procurement',
  of: 'procurement packages',
  ofVi: 'các gói thầu',
  dimensions: {
    ...placeDimensions(p, sql`r."unitId"`, { unit: () => AdministrativeUnit, region: () => Region }),
    PROGRAMME: {
      description: 'The programme that pays.',
      dimension: textDimension(sql`r."programmeCode"`, 'programmeCode'),
      field: 'programme',
      type: () => Programme,
      toValue: (code) => ({ code }),
    },
    COMPONENT: {
      description: 'The component that pays.',
      dimension: textDimension(sql`r."componentCode"`, 'componentCode'),
      field: 'component',
      type: () => Component,
      toValue: (code) => ({ code }),
    },
    PLAN_YEAR: {
      description: 'The plan year that the money is of.',
      dimension: numberDimension(sql`r."planYear"`, 'planYear_'),
      field: 'planYear',
      type: () => Int,
      isYear: true,
    },
    CATEGORY: {
      description: 'What kind of thing is bought.',
      dimension: textDimension(r.category, 'category_'),
      field: 'category',
      type: () => ProcurementCategory,
    },
    METHOD: {
      description: 'How the supplier is chosen.',
      dimension: textDimension(r.method, 'method_'),
      field: 'method',
      type: () => ProcurementMethod,
    },
    STAGE: {
      description: 'The stage that they are in; none of those whose stages have all ended.',
      dimension: textDimension(sql`r.stage`, 'stage_'),
      field: 'stage',
      type: () => ProcurementStage,
    },
  },
  measures: {
    count: { type: 'COUNT', description: 'How many packages.', value: countOf() },
    late: {
      type: 'COUNT',
      description: 'Those whose stage is late, or of finished ones whose last stage was.',
      value: countWhere(sql`${delay} > 0`),
    },
    finished: {
      type: 'COUNT',
      description: 'Those whose stages have all ended.',
      value: countWhere(sql`r.stage is null`),
    },
    ...delayMeasures(delay, 'package'),
    plannedAmount: {
      type: 'MONEY',
      description: 'The estimates before the tender together, in đồng.',
      value: sumOf(sql`r."plannedAmount"`),
    },
    contractAmount: {
      type: 'MONEY',
      description:
        'The contracts signed by the day together, in đồng; null where none was. Not a disbursement.',
      value: sql`sum(r."contractAmount") filter (where r.contracted)`,
    },
  },
  synthetic: sql`r.synthetic`,
  provenance: () => Provenance,
  people: peopleOfPlaces,
});

@ArgsType()
class ProcurementGroupsArgs extends plan.argsWith(ProcurementFilter, 'Which packages; all by default.') {
  @Field(() => DateScalar, { nullable: true, description: asOfDescription })
  readonly asOf?: string | null;
}

@Resolver()
export class ProcurementGroupsResolver {
  @Query(() => plan.Connection, {
    description:
      'Procurement packages grouped, by stage and by how late they are: which groups, in what order, page by page.',
  })
  procurementGroups(
    @Ctx() context: ReadContext,
    @Args(() => ProcurementGroupsArgs) args: ProcurementGroupsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const request = procurementRequest(args, context.today);
    const present = args.groupBy.includes('PRESENT_PROVINCE');
    return plan.read(context, args, {
      info,
      from: sql`(${packagesKept(request)}) as r join ${p} on ${p.unitId} = r."unitId"
        ${present ? joinPresentProvince('finance', p.provinceId) : sql``}`,
      conditions: [],
      asked: request,
    });
  }
}
