import {
  badInput,
  checkUnitId,
  type Language,
  LanguageArgument,
  nameIn,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { criteriaSetsByCode } from '../criteria-set/criteria-set.reader.js';
import { CriteriaSet } from '../criteria-set/criteria-set.type.js';
import { criteriaRegionId } from '../region/criteria-region.js';
import { criteriaRegionsOfUnits } from '../region/criteria-region.reader.js';
import { appliedThreshold } from '../threshold/applied-threshold.js';
import { CriterionThreshold } from '../threshold/criterion-threshold.type.js';
import { criteriaOfSets } from './criterion.reader.js';
import { Criterion } from './criterion.type.js';

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
      'null for most.',
  })
  async nestedSet(@Root() criterion: Criterion, @Ctx() context: ReadContext): Promise<CriteriaSet | null> {
    if (criterion.nestedSetCode === null) return null;
    return context.load(criteriaSetsByCode, criterion.nestedSetCode, null);
  }

  @FieldResolver(() => CriterionThreshold, {
    nullable: true,
    description:
      'The threshold of a region or for a unit; the general one when neither is given or when it does not vary by ' +
      'region. A regional value that is not verified is null with a note: the general one never stands in for it. ' +
      'Null only for an unknown unit.',
  })
  async threshold(
    @Root() criterion: Criterion,
    @Ctx() context: ReadContext,
    @Arg('region', () => String, {
      nullable: true,
      description:
        'One of the seven regions of 318/QĐ-TTg: code (`DBSH`) or id (`NTM:DBSH`). Any other: BAD_USER_INPUT.',
    })
    region?: string | null,
    @Arg('unit', () => ID, {
      nullable: true,
      description: 'Id of a unit: the threshold of the region that it lies in. Not together with `region`.',
    })
    unit?: string | null,
  ): Promise<CriterionThreshold | null> {
    if (unit == null) return appliedThreshold(criterion, region == null ? null : criteriaRegionId(region));
    if (region != null) throw badInput('both region and unit are given', 'one of them, or neither');
    const place = await context.load(criteriaRegionsOfUnits, checkUnitId(unit), null);
    return place && appliedThreshold(criterion, place.regionId);
  }

  @FieldResolver(() => [CriterionThreshold], {
    description: 'The thresholds of all regions; empty when it does not vary by region.',
  })
  thresholds(@Root() criterion: Criterion): CriterionThreshold[] {
    return criterion.regionalThresholds.map(({ regionId }) => appliedThreshold(criterion, regionId));
  }
}
