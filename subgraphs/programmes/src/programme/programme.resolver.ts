import {
  DateScalar,
  type Language,
  LanguageArgument,
  LegalBasis,
  type ListOrder,
  nameIn,
  OrderArgument,
  type ReadContext,
} from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { criteriaSetsOfProgrammes } from '../criteria/criteria-set.reader.js';
import { CriteriaSet } from '../criteria/criteria-set.type.js';
import { Component } from './component.type.js';
import { ComponentListArgs, listComponents } from './component-list.js';
import { isInCharge, leadAgenciesOfProgrammes, ProgrammeLeadAgency } from './lead-agency.js';
import { allProgrammes, legalBasesOfProgrammes, programmesByCode } from './programme.reader.js';
import { Programme, programmeOrder } from './programme.type.js';
import { budgetsOfProgrammes, ProgrammeBudget } from './programme-budget.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => [Programme], { description: 'Every programme, the earliest first.' })
  async programmes(
    @Ctx() context: ReadContext,
    @Arg('synthetic', () => Boolean, {
      nullable: true,
      description: 'True: only what our generator made. False: only facts. Both by default.',
    })
    synthetic?: boolean | null,
    @OrderArgument(programmeOrder, 'The earliest first') orderBy?: ListOrder<string> | null,
  ): Promise<readonly Programme[]> {
    return programmeOrder.sorted(await allProgrammes(context, synthetic ?? null), orderBy);
  }

  @Query(() => Programme, { nullable: true, description: 'One programme; null when the code is unknown.' })
  programme(
    @Ctx() context: ReadContext,
    @Arg('code', () => String, { description: 'Code, e.g. `DTTS`.' }) code: string,
  ): Promise<Programme | null> {
    return context.load(programmesByCode, code, null);
  }

  @FieldResolver(() => String, { description: 'Full name, as the decision prints it.' })
  name(@Root() programme: Programme, @LanguageArgument() language: Language): string {
    return nameIn(programme, language);
  }

  @FieldResolver(() => [ProgrammeLeadAgency], {
    description: 'Ministries in charge, the earliest first. They changed on 2025-03-01.',
  })
  async leadAgencies(
    @Root() programme: Programme,
    @Ctx() context: ReadContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Only those in charge on this day; of all days by default.',
    })
    on?: string | null,
  ): Promise<ProgrammeLeadAgency[]> {
    const agencies = await context.load(leadAgenciesOfProgrammes, programme.code, null);
    return on == null ? agencies : agencies.filter((agency) => isInCharge(agency, on));
  }

  @FieldResolver(() => [LegalBasis], {
    description: 'Documents that found, fund and guide it, the earliest first; those of unknown day last.',
  })
  legalBases(@Root() programme: Programme, @Ctx() context: ReadContext): Promise<LegalBasis[]> {
    return context.load(legalBasesOfProgrammes, programme.code, null);
  }

  @FieldResolver(() => [Component], {
    description: 'Its contents, projects, sub-projects and other parts, each before its own parts.',
  })
  components(
    @Root() programme: Programme,
    @Ctx() context: ReadContext,
    @Args() args: ComponentListArgs,
  ): Promise<Component[]> {
    return listComponents(context, programme.code, args);
  }

  @FieldResolver(() => ProgrammeBudget, {
    nullable: true,
    description: 'The budget of its latest budget period; null when unknown.',
  })
  budget(@Root() programme: Programme, @Ctx() context: ReadContext): Promise<ProgrammeBudget | null> {
    return context.load(budgetsOfProgrammes, programme.code, null);
  }

  @FieldResolver(() => [CriteriaSet], {
    description:
      'The sets of criteria that rest on one of its legal documents, the earliest first. Empty for programmes that judge ' +
      'no units.',
  })
  criteriaSets(@Root() programme: Programme, @Ctx() context: ReadContext): Promise<CriteriaSet[]> {
    return context.load(criteriaSetsOfProgrammes, programme.code, null);
  }
}
