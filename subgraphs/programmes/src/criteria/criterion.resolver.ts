import {
  badInput,
  checkUnitId,
  DateScalar,
  type Language,
  LanguageArgument,
  nameIn,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { appliedThreshold, thresholdsOfAreas } from './applied-threshold.js';
import { checkCommuneGroup } from './commune-group.js';
import { criteriaRegionId } from './criteria-region.js';
import { criteriaSetsByCode } from './criteria-set.reader.js';
import { CriteriaSet } from './criteria-set.type.js';
import { criteriaOfSets } from './criterion.reader.js';
import { Criterion } from './criterion.type.js';
import { rulebookOf } from './rulebook.reader.js';
import { CriterionThreshold } from './threshold.type.js';
import { type ThresholdPlace, thresholdPlacesOfUnits } from './threshold-place.reader.js';

@ArgsType()
class ThresholdArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'One of the seven regions of 318/QĐ-TTg: code (`DBSH`) or id (`NTM:DBSH`). Any other: BAD_USER_INPUT.',
  })
  readonly region?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'One of the commune groups of 51/2025/QĐ-TTg: 1, 2 or 3. Any other: BAD_USER_INPUT.',
  })
  readonly communeGroup?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a unit: the threshold of the region that it lies in, or of its commune group. At most one of the three.',
  })
  readonly unit?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The threshold in force on this day. The latest by default.',
  })
  readonly on?: string | null;
}

/** A place that is named by its region or its group alone; null when neither is named. */
function placeOf(region: string | null, communeGroup: number | null): ThresholdPlace | null {
  if (region !== null) return { regionId: criteriaRegionId(region), communeGroup: null };
  return communeGroup === null ? null : { regionId: null, communeGroup: checkCommuneGroup(communeGroup) };
}

@Resolver(() => Criterion)
export class CriterionResolver {
  @FieldResolver(() => String, { description: 'Name of the criterion.' })
  name(@Root() criterion: Criterion, @LanguageArgument() language: Language): string {
    return nameIn(criterion, language);
  }

  @FieldResolver(() => [Criterion], { description: 'What it consists of; empty when it has no parts.' })
  async subCriteria(@Root() criterion: Criterion, @Ctx() context: ReadContext): Promise<Criterion[]> {
    const criteria = await context.load(criteriaOfSets, criterion.criteriaSetCode, null);
    return criteria.filter(({ parentNumber }) => parentNumber === criterion.number);
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'What it is part of; null at the top.' })
  async parent(@Root() criterion: Criterion, @Ctx() context: ReadContext): Promise<Criterion | null> {
    if (criterion.parentNumber === null) return null;
    const criteria = await context.load(criteriaOfSets, criterion.criteriaSetCode, null);
    return criteria.find(({ number }) => number === criterion.parentNumber) ?? null;
  }

  @FieldResolver(() => CriteriaSet, { description: 'The set that it belongs to.' })
  criteriaSet(@Root() criterion: Criterion, @Ctx() context: ReadContext): Promise<CriteriaSet | null> {
    return context.load(criteriaSetsByCode, criterion.criteriaSetCode, null);
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description:
      'The other set that a unit must pass to meet this criterion, e.g. the national commune-health criteria for 15.2; ' +
      'null for most, and on a day when none of them is in force.',
  })
  async nestedSet(
    @Root() criterion: Criterion,
    @Ctx() context: ReadContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        'The set in force on this day: for 15.2 that of 4667/QĐ-BYT until 2023-03-08, that of 1300/QĐ-BYT after it. The ' +
        'latest by default.',
    })
    on?: string | null,
  ): Promise<CriteriaSet | null> {
    if (criterion.nestedSetCode === null) return null;
    if (on == null) return context.load(criteriaSetsByCode, criterion.nestedSetCode, null);
    const rulebook = await rulebookOf(context);
    return rulebook.setInForce(criterion.nestedSetCode, on)?.set ?? null;
  }

  @FieldResolver(() => CriterionThreshold, {
    nullable: true,
    description:
      'The threshold of a region or a commune group or for a unit; the general one when none is given or when it does not ' +
      'vary. A value that is not verified is null with a note: the general one never stands in for it. Null only for an ' +
      'unknown unit.',
  })
  async threshold(
    @Root() criterion: Criterion,
    @Ctx() context: ReadContext,
    @Args() { region, communeGroup, unit, on }: ThresholdArgs,
  ): Promise<CriterionThreshold | null> {
    const given = [region, communeGroup, unit].filter((argument) => argument != null);
    if (given.length > 1) {
      throw badInput('more than one of region, communeGroup and unit is given', 'one of them, or none');
    }
    const day = on ?? null;
    if (unit != null) {
      const place = await context.load(thresholdPlacesOfUnits, checkUnitId(unit), null);
      return place && appliedThreshold(criterion, place, day);
    }
    return appliedThreshold(criterion, placeOf(region ?? null, communeGroup ?? null), day);
  }

  @FieldResolver(() => [CriterionThreshold], {
    description: 'The latest thresholds of all regions or commune groups; empty when it varies by neither.',
  })
  thresholds(@Root() criterion: Criterion): CriterionThreshold[] {
    return thresholdsOfAreas(criterion, null);
  }
}
