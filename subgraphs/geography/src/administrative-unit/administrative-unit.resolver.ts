import {
  DateScalar,
  dayedId,
  Language,
  LanguageArgument,
  LegalBasis,
  legalBasisOf,
  nameIn,
  type ReadContext,
  UnitType,
  unitIdsInWords,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { regionsById } from '../region/region.reader.js';
import { Region } from '../region/region.type.js';
import { predecessorsOf, successorsOf } from '../succession/unit-succession.reader.js';
import { UnitSuccession } from '../succession/unit-succession.type.js';
import { AdministrativeUnit, District, Province } from './administrative-unit.type.js';
import { unitTypesAsOf } from './unit-type-as-of.reader.js';
import { unitsById } from './units-by-id.reader.js';

/** A unit above this one, for the day that this one was asked for. */
async function unitAbove(
  { asOf }: AdministrativeUnit,
  id: string | null,
  context: ReadContext,
): Promise<AdministrativeUnit | null> {
  return id === null ? null : context.load(unitsById, id, { asOf });
}

/** The fields that every level has. */
@Resolver(() => AdministrativeUnit)
export class AdministrativeUnitResolver {
  @FieldResolver(() => ID, { description: unitIdsInWords.id })
  id(@Root() unit: AdministrativeUnit): string {
    return dayedId(unit.id, unit.asOf);
  }

  @FieldResolver(() => ID, { description: unitIdsInWords.unitId })
  unitId(@Root() unit: AdministrativeUnit): string {
    return unit.id;
  }

  @FieldResolver(() => String, { description: 'Name without the type, e.g. `Bắc Ninh`.' })
  name(@Root() unit: AdministrativeUnit, @LanguageArgument() language: Language): string {
    return nameIn(unit, language);
  }

  @FieldResolver(() => String, {
    description: 'Name with the type of the day, as the code list prints it, e.g. `Tỉnh Bắc Ninh`.',
  })
  async fullName(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day that the unit was asked for by default.',
    })
    asOf?: string | null,
  ): Promise<string> {
    if (!asOf) return unit.fullName;
    return (await context.load(unitTypesAsOf, unit.id, { day: asOf }))?.fullName ?? unit.fullName;
  }

  @FieldResolver(() => UnitType, { description: 'Legal type of the day.' })
  async type(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day that the unit was asked for by default.',
    })
    asOf?: string | null,
  ): Promise<UnitType> {
    if (!asOf) return unit.type;
    return (await context.load(unitTypesAsOf, unit.id, { day: asOf }))?.type ?? unit.type;
  }

  @FieldResolver(() => [LegalBasis], { description: 'The documents that the unit rests on.' })
  legalBases(@Root() unit: AdministrativeUnit): LegalBasis[] {
    return unit.legalBases.map((number) => legalBasisOf(number));
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'Planning region of its edition; null for the country.',
  })
  async region(@Root() unit: AdministrativeUnit, @Ctx() context: ReadContext): Promise<Region | null> {
    return unit.regionId === null ? null : context.load(regionsById, unit.regionId, null);
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit above, on the day that this one was asked for; null for the country.',
  })
  async parent(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
  ): Promise<AdministrativeUnit | null> {
    return unitAbove(unit, unit.parentId, context);
  }

  @FieldResolver(() => Province, {
    nullable: true,
    description: 'Its province, or itself, on the day that it was asked for; null for the country.',
  })
  async province(@Root() unit: AdministrativeUnit, @Ctx() context: ReadContext): Promise<Province | null> {
    return unitAbove(unit, unit.provinceId, context);
  }

  @FieldResolver(() => District, {
    nullable: true,
    description:
      'Its district, or itself, on the day that it was asked for; null for the country, provinces and all units of ' +
      'edition 2025.',
  })
  district(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
  ): District | Promise<District | null> {
    return unit.readDistrict ?? unitAbove(unit, unit.districtId, context);
  }

  @FieldResolver(() => [UnitSuccession], {
    description:
      'What became of it, the largest part first; empty while in force. Lineage leads to other days, so each successor is as it is today, ' +
      'or as it was on its last day, whatever day this unit was asked for.',
  })
  successors(@Root() unit: AdministrativeUnit, @Ctx() context: ReadContext): Promise<UnitSuccession[]> {
    return context.load(successorsOf, unit.id, null);
  }

  @FieldResolver(() => [UnitSuccession], {
    description:
      'What it was made of, those that came whole first; empty in edition 2004. Each predecessor is as it was on its last day, or as it is today ' +
      'while in force, whatever day this unit was asked for.',
  })
  predecessors(@Root() unit: AdministrativeUnit, @Ctx() context: ReadContext): Promise<UnitSuccession[]> {
    return context.load(predecessorsOf, unit.id, null);
  }
}
