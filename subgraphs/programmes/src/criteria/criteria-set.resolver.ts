import {
  AdministrativeLevel,
  DateScalar,
  type Language,
  LanguageArgument,
  type ListOrder,
  nameIn,
  OrderArgument,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isOfHealthSector } from '../programme/health-sector.js';
import { criteriaSetsByCode, listCriteriaSets, versionsOfCriteriaSets } from './criteria-set.reader.js';
import { CriteriaSet, CriteriaSetVersion, criteriaSetOrder } from './criteria-set.type.js';
import { criteriaOfSets } from './criterion.reader.js';
import { Criterion } from './criterion.type.js';
import { PassingRule, passingRulesOfSets } from './passing-rule.js';

@Resolver(() => CriteriaSet)
export class CriteriaSetResolver {
  @Query(() => [CriteriaSet], { description: 'Sets of criteria, the earliest first.' })
  async criteriaSets(
    @Ctx() context: ReadContext,
    @Arg('level', () => AdministrativeLevel, {
      nullable: true,
      description: 'Only sets that judge units of this level.',
    })
    level?: AdministrativeLevel | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Only sets with a version in force on this day. All sets by default.',
    })
    asOf?: string | null,
    @OrderArgument(criteriaSetOrder, 'The earliest first') orderBy?: ListOrder<string> | null,
  ): Promise<readonly CriteriaSet[]> {
    const found = await listCriteriaSets(context, { level: level ?? null, asOf: asOf ?? null });
    return criteriaSetOrder.sorted(found, orderBy);
  }

  @Query(() => CriteriaSet, { nullable: true, description: 'One set; null when the code is unknown.' })
  criteriaSet(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: 'Code, e.g. `NTM-COMMUNE-ADV-2021`.' }) code: string,
  ): Promise<CriteriaSet | null> {
    return context.load(criteriaSetsByCode, code, null);
  }

  @FieldResolver(() => String, { description: 'Name of the set.' })
  name(@Root() set: CriteriaSet, @LanguageArgument() language: Language): string {
    return nameIn(set, language);
  }

  @FieldResolver(() => [CriteriaSetVersion], { description: 'Its wordings over time, the earliest first.' })
  versions(@Root() set: CriteriaSet, @Ctx() context: ReadContext): Promise<CriteriaSetVersion[]> {
    return context.load(versionsOfCriteriaSets, set.code, null);
  }

  @FieldResolver(() => CriteriaSetVersion, {
    nullable: true,
    description: 'The wording in force on a day; null when none is.',
  })
  async versionInForce(
    @Root() set: CriteriaSet,
    @Ctx() context: ReadContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today by default.' })
    on?: string | null,
  ): Promise<CriteriaSetVersion | null> {
    const day = on ?? context.today;
    const versions = await context.load(versionsOfCriteriaSets, set.code, null);
    return (
      versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ??
      null
    );
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description:
      'The set that was in force before it: 1300/QĐ-BYT replaced 4667/QĐ-BYT on 2023-03-09. Null for the first.',
  })
  async replaces(@Root() set: CriteriaSet, @Ctx() context: ReadContext): Promise<CriteriaSet | null> {
    return set.replacesCode === null ? null : context.load(criteriaSetsByCode, set.replacesCode, null);
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description:
      'What a unit that passes it works towards next: the advanced set after the commune set, the model set after that; ' +
      'null when none is known.',
  })
  async nextSet(@Root() set: CriteriaSet, @Ctx() context: ReadContext): Promise<CriteriaSet | null> {
    return set.nextSetCode === null ? null : context.load(criteriaSetsByCode, set.nextSetCode, null);
  }

  @FieldResolver(() => PassingRule, {
    nullable: true,
    description:
      'What it takes to pass it; null when each of its criteria must be met and nothing else is said.',
  })
  passingRule(@Root() set: CriteriaSet, @Ctx() context: ReadContext): Promise<PassingRule | null> {
    return context.load(passingRulesOfSets, set.code, null);
  }

  @FieldResolver(() => [Criterion], {
    description:
      'Its top-level criteria, in the order of the decision; what they consist of is in `subCriteria`. Of some sets only ' +
      'the health criteria are loaded.',
  })
  async criteria(
    @Root() set: CriteriaSet,
    @Ctx() context: ReadContext,
    @Arg('healthRelated', () => Boolean, {
      nullable: true,
      description:
        'True: only criteria whose `healthRelated` is YES; PARTIAL is not included. False: only the others, PARTIAL and ' +
        'NO. All by default.',
    })
    healthRelated?: boolean | null,
  ): Promise<Criterion[]> {
    const criteria = await context.load(criteriaOfSets, set.code, null);
    return criteria.filter(
      (criterion) =>
        criterion.parentNumber === null && isOfHealthSector(criterion.healthRelated, healthRelated),
    );
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'One criterion of any depth; null when the set has no such number.',
  })
  async criterion(
    @Root() set: CriteriaSet,
    @Ctx() context: ReadContext,
    @Arg('number', () => String, { description: 'Number in this set, e.g. `15` or `15.3`.' }) number: string,
  ): Promise<Criterion | null> {
    const criteria = await context.load(criteriaOfSets, set.code, null);
    return criteria.find((criterion) => criterion.number === number) ?? null;
  }
}
