import {
  AdministrativeLevel,
  type AskedInfo,
  DateScalar,
  parseUnitId,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { AdministrativeUnit, Commune, District, Province } from './administrative-unit.type.js';
import { unitByCode } from './unit-by-code.reader.js';
import {
  AdministrativeUnitConnection,
  CommuneConnection,
  DistrictConnection,
  ProvinceConnection,
} from './unit-connections.type.js';
import { UnitListArgs, unitListRequest } from './unit-list.args.js';
import { unitOnDay } from './units-by-id.reader.js';
import { unitsWithin } from './units-within.reader.js';

const codeDescription =
  'Code of the General Statistics Office. Unknown on the day: null. Malformed: BAD_USER_INPUT.';
const asOfDescription =
  'The day on which the code is read: codes are reused. Today by default. A day before our lists begin: BAD_USER_INPUT, ' +
  'which says when they do.';

function list(context: ReadContext, level: AdministrativeLevel | null, args: UnitListArgs, info: AskedInfo) {
  return context.load(
    unitsWithin,
    'VN',
    unitListRequest(args, info, level, { asOf: null, day: context.today }),
  );
}

@Resolver()
export class UnitLookupResolver {
  @Query(() => AdministrativeUnit, {
    nullable: true,
    description:
      'A unit of any level and edition, by id: on the day that the id names, or else as it is today, or as it was on its ' +
      'last day. A day before our lists begin: BAD_USER_INPUT, which says when they do.',
  })
  unit(
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, {
      description: '`edition:code` or `VN`, with a day or without. Unknown: null. Malformed: BAD_USER_INPUT.',
    })
    id: string,
  ) {
    return unitOnDay(parseUnitId(id), context);
  }

  @Query(() => Province, { nullable: true, description: 'The province that a code means on a day.' })
  province(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: codeDescription }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf?: string | null,
  ) {
    return unitByCode(context, AdministrativeLevel.PROVINCE, code, asOf ?? null);
  }

  @Query(() => District, { nullable: true, description: 'The district that a code means on a day.' })
  district(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: codeDescription }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf?: string | null,
  ) {
    return unitByCode(context, AdministrativeLevel.DISTRICT, code, asOf ?? null);
  }

  @Query(() => Commune, { nullable: true, description: 'The commune-level unit that a code means on a day.' })
  commune(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: codeDescription }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf?: string | null,
  ) {
    return unitByCode(context, AdministrativeLevel.COMMUNE, code, asOf ?? null);
  }

  @Query(() => ProvinceConnection, { description: 'Provinces in force on a day.' })
  provinces(@Ctx() context: ReadContext, @Args() args: UnitListArgs, @Info() info: AskedInfo) {
    return list(context, AdministrativeLevel.PROVINCE, args, info);
  }

  @Query(() => DistrictConnection, { description: 'Districts in force on a day; none since 2025-07-01.' })
  districts(@Ctx() context: ReadContext, @Args() args: UnitListArgs, @Info() info: AskedInfo) {
    return list(context, AdministrativeLevel.DISTRICT, args, info);
  }

  @Query(() => CommuneConnection, {
    description: 'Communes, wards, townships and special zones in force on a day.',
  })
  communes(@Ctx() context: ReadContext, @Args() args: UnitListArgs, @Info() info: AskedInfo) {
    return list(context, AdministrativeLevel.COMMUNE, args, info);
  }

  @Query(() => AdministrativeUnitConnection, {
    description: 'Units of every level below the country, on a day.',
  })
  units(@Ctx() context: ReadContext, @Args() args: UnitListArgs, @Info() info: AskedInfo) {
    return list(context, null, args, info);
  }
}
