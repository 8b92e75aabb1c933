import { AdministrativeLevel, type AskedInfo, type Page, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type AdministrativeUnit, Country, District, Province } from './administrative-unit.type.js';
import { CommuneConnection, DistrictConnection, ProvinceConnection } from './unit-connections.type.js';
import { type ListDay, UnitListArgs, unitListRequest } from './unit-list.args.js';
import { unitsWithin } from './units-within.reader.js';

/** The day that the lists below a unit answer for: the day it was asked for, its last day, or today. */
function dayOf({ asOf, validTo }: AdministrativeUnit, context: ReadContext): ListDay {
  return { asOf, day: validTo ?? context.today };
}

function listWithin(
  unit: AdministrativeUnit,
  context: ReadContext,
  level: AdministrativeLevel,
  args: UnitListArgs,
  info: AskedInfo,
): Promise<Page<AdministrativeUnit>> {
  return context.load(unitsWithin, unit.id, unitListRequest(args, info, level, dayOf(unit, context)));
}

@Resolver(() => Country)
export class CountryResolver {
  @FieldResolver(() => ProvinceConnection, { description: 'Its provinces.' })
  provinces(
    @Root() country: Country,
    @Ctx() context: ReadContext,
    @Args() args: UnitListArgs,
    @Info() info: AskedInfo,
  ) {
    return listWithin(country, context, AdministrativeLevel.PROVINCE, args, info);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @FieldResolver(() => DistrictConnection, { description: 'Its districts; empty in edition 2025.' })
  districts(
    @Root() province: Province,
    @Ctx() context: ReadContext,
    @Args() args: UnitListArgs,
    @Info() info: AskedInfo,
  ) {
    return listWithin(province, context, AdministrativeLevel.DISTRICT, args, info);
  }

  @FieldResolver(() => CommuneConnection, {
    description: 'Its communes, wards, townships and special zones.',
  })
  communes(
    @Root() province: Province,
    @Ctx() context: ReadContext,
    @Args() args: UnitListArgs,
    @Info() info: AskedInfo,
  ) {
    return listWithin(province, context, AdministrativeLevel.COMMUNE, args, info);
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @FieldResolver(() => CommuneConnection, { description: 'Its communes, wards and townships.' })
  communes(
    @Root() district: District,
    @Ctx() context: ReadContext,
    @Args() args: UnitListArgs,
    @Info() info: AskedInfo,
  ) {
    return listWithin(district, context, AdministrativeLevel.COMMUNE, args, info);
  }
}
