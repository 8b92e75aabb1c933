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
  shareOf,
  sql,
  sumOf,
  textDimension,
} from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { peopleOfPlaces } from '../population/people-of-groups.js';
import { Component } from '../programme/component.type.js';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { Region } from '../region/region.type.js';
import { p } from '../table.js';
import { asOfDescription, SettlementFilter, settlementRequest } from './settlement-dossier.args.js';
import { dossiersOn } from './settlement-dossier.reader.js';
import { SettlementState } from './settlement-state.js';

const delay = sql`r."delayDays"`;
const is = (state: SettlementState) => sql`r.state = ${sql.lit(state)}`;

const plan = groupPlan({
  name: 'Settlement',
  of: 'settlement dossiers',
  ofVi: 'các hồ sơ quyết toán',
  dimensions: {
    ...placeDimensions(p, sql`r."unitId"`, { unit: () => AdministrativeUnit, region: () => Region }),
    PROGRAMME: {
      description: 'The programme that paid.',
      dimension: textDimension(sql`r."programmeCode"`, 'programmeCode'),
      field: 'programme',
      type: () => Programme,
      toValue: (code) => ({ code }),
    },
    COMPONENT: {
      description: 'The component that paid.',
      dimension: textDimension(sql`r."componentCode"`, 'componentCode'),
      field: 'component',
      type: () => Component,
      toValue: (code) => ({ code }),
    },
    PLAN_YEAR: {
      description: 'The plan year that is accounted for.',
      dimension: numberDimension(sql`r."planYear"`, 'planYear_'),
      field: 'planYear',
      type: () => Int,
      isYear: true,
    },
    SOURCE: {
      description: 'Whose money it was.',
      dimension: textDimension(sql`r.source`, 'source_'),
      field: 'source',
      type: () => FundSource,
    },
    CAPITAL: {
      description: 'Investment or recurrent.',
      dimension: textDimension(sql`r.capital`, 'capital_'),
      field: 'capital',
      type: () => CapitalType,
    },
    STATE: {
      description: 'How far they are.',
      dimension: textDimension(sql`r.state`, 'state_'),
      field: 'state',
      type: () => SettlementState,
    },
  },
  measures: {
    count: { type: 'COUNT', description: 'How many dossiers.', value: countOf() },
    submitted: {
      type: 'COUNT',
      description: 'Those submitted by the day, whatever became of them.',
      value: countWhere(sql`r."submittedOn" is not null`),
    },
    approved: {
      type: 'COUNT',
      description: 'Those approved by the day.',
      value: countWhere(is(SettlementState.APPROVED)),
    },
    approvedShare: {
      type: 'NUMBER',
      description:
        '`approved` / `count`, from 0 to 1: how far the settlement is. What is not approved is under way, for none is refused.',
      value: shareOf(is(SettlementState.APPROVED)),
    },
    late: {
      type: 'COUNT',
      description: 'Those that are late, or were submitted late.',
      value: countWhere(sql`${delay} > 0`),
    },
    ...delayMeasures(delay, 'dossier'),
    requestedAmount: {
      type: 'MONEY',
      description: 'What the units ask to have accepted together, in đồng.',
      value: sumOf(sql`r."requestedAmount"`),
    },
    approvedAmount: {
      type: 'MONEY',
      description:
        'What was accepted together, in đồng. The ledger has the same as SETTLED: never add the two.',
      value: sumOf(sql`r."approvedAmount"`),
    },
  },
  synthetic: sql`r.synthetic`,
  provenance: () => Provenance,
  people: peopleOfPlaces,
});

@ArgsType()
class SettlementGroupsArgs extends plan.argsWith(SettlementFilter, 'Which dossiers; all by default.') {
  @Field(() => DateScalar, { nullable: true, description: asOfDescription })
  readonly asOf?: string | null;
}

@Resolver()
export class SettlementGroupsResolver {
  @Query(() => plan.Connection, {
    description: 'Settlement dossiers grouped, by how far and how late they are, page by page.',
  })
  settlementGroups(
    @Ctx() context: ReadContext,
    @Args(() => SettlementGroupsArgs) args: SettlementGroupsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const request = settlementRequest(args, context.today);
    const present = args.groupBy.includes('PRESENT_PROVINCE');
    return plan.read(context, args, {
      info,
      from: sql`(${dossiersOn(request)}) as r join ${p} on ${p.unitId} = r."unitId"
        ${present ? joinPresentProvince('finance', p.provinceId) : sql``}`,
      conditions: [],
      asked: request,
    });
  }
}
