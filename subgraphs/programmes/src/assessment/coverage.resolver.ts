import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  coverageDescription,
  coverageKey,
  coverageOfPlaces,
  coverageOfUnits,
  StatusCoverage,
} from './coverage.js';
import { CriteriaSummary } from './criteria-summary.field.js';
import { CriterionStatusGroup } from './criterion-status-groups.type.js';
import { LimitingCriterion } from './limiting-criteria.field.js';

@Resolver(() => CriteriaSummary)
class CriteriaSummaryCoverage {
  @FieldResolver(() => StatusCoverage, { description: coverageDescription })
  coverage(
    @Root() { within, request }: CriteriaSummary,
    @Ctx() context: ReadContext,
  ): Promise<StatusCoverage> {
    return context.load(coverageOfUnits, within, request);
  }
}

@Resolver(() => LimitingCriterion)
class LimitingCriterionCoverage {
  @FieldResolver(() => StatusCoverage, { description: coverageDescription })
  coverage(
    @Root() { within, request }: LimitingCriterion,
    @Ctx() context: ReadContext,
  ): Promise<StatusCoverage> {
    return context.load(coverageOfUnits, within, request);
  }
}

@Resolver(() => CriterionStatusGroup)
class CriterionStatusGroupCoverage {
  @FieldResolver(() => StatusCoverage, {
    nullable: true,
    description: `${coverageDescription} Null where the group is of several years, of a region or of a present province.`,
  })
  async coverage(
    @Root() group: CriterionStatusGroup,
    @Ctx() context: ReadContext,
  ): Promise<StatusCoverage | null> {
    const { province, district, unit, request } = group;
    const ofYear = group.year ?? request.year;
    const ofOtherPlaces = group.presentProvince ?? group.region ?? group.criteriaRegion;
    if (ofYear === null || ofOtherPlaces) return null;
    const { within, includePredecessors } = request.of;
    const place = unit?.id ?? district?.id ?? province?.id ?? (includePredecessors ? null : within) ?? 'VN';
    return context.load(coverageOfPlaces, coverageKey(place, ofYear), request.of);
  }
}

export const coverageResolvers = [
  CriteriaSummaryCoverage,
  LimitingCriterionCoverage,
  CriterionStatusGroupCoverage,
];
