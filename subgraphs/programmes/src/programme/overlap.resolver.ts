import {
  inLanguage,
  type Language,
  LanguageArgument,
  type ListOrder,
  OrderArgument,
  type ReadContext,
  wordsResolver,
} from '@ntp-graph/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadAll } from '../graph/load-all.js';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import {
  allOverlaps,
  fundsOfOverlaps,
  overlapsByCode,
  overlapsOfComponents,
  overlapsOfProgrammes,
} from './overlap.reader.js';
import { Overlap, OverlapFund, OverlapInUnit, overlapOrder } from './overlap.type.js';
import { Programme } from './programme.type.js';

@Resolver(() => Overlap)
class OverlapResolver {
  @Query(() => [Overlap], { description: 'The overlaps of programmes that are known, by code.' })
  async overlaps(
    @Ctx() context: ReadContext,
    @OrderArgument(overlapOrder, 'By code') orderBy?: ListOrder<string> | null,
  ): Promise<readonly Overlap[]> {
    return overlapOrder.sorted(await allOverlaps(context), orderBy);
  }

  @FieldResolver(() => String, { description: 'The kind of object that is funded more than once.' })
  object(@Root() { objectVi, objectEn }: Overlap, @LanguageArgument() language: Language): string {
    return inLanguage(language, objectVi, objectEn);
  }

  @FieldResolver(() => [OverlapFund], {
    description: 'Those that fund it, money outside the programmes last.',
  })
  funds(@Root() { code }: Overlap, @Ctx() context: ReadContext): Promise<OverlapFund[]> {
    return context.load(fundsOfOverlaps, code, null);
  }
}

const OverlapFundWordsResolver = wordsResolver(OverlapFund, {
  otherFund: {
    nullable: true,
    description: 'Name of money that is of no National Target Programme; null for a component.',
  },
});

@Resolver(() => OverlapFund)
class OverlapFundResolver {
  @FieldResolver(() => Component, { nullable: true, description: 'The component; null for other money.' })
  async component(
    @Root() { componentCode }: OverlapFund,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return componentCode === null ? null : context.load(componentsByCode, componentCode, null);
  }
}

@Resolver(() => OverlapInUnit)
class OverlapInUnitResolver {
  @FieldResolver(() => Overlap, { description: 'The overlap.' })
  overlap(@Root() { overlapCode }: OverlapInUnit, @Ctx() context: ReadContext): Promise<Overlap | null> {
    return context.load(overlapsByCode, overlapCode, null);
  }

  @FieldResolver(() => [Component], {
    description: 'Its components that are carried out there, of at least two programmes, by code.',
  })
  components(@Root() { componentCodes }: OverlapInUnit, @Ctx() context: ReadContext): Promise<Component[]> {
    return loadAll(context, componentsByCode, componentCodes);
  }
}

@Resolver(() => Programme)
class OverlapsOfProgrammeResolver {
  @FieldResolver(() => [Overlap], { description: 'What it funds together with other programmes, by code.' })
  overlaps(@Root() { code }: Programme, @Ctx() context: ReadContext): Promise<Overlap[]> {
    return context.load(overlapsOfProgrammes, code, null);
  }
}

@Resolver(() => Component)
class OverlapsOfComponentResolver {
  @FieldResolver(() => [Overlap], { description: 'What it funds together with other programmes, by code.' })
  overlaps(@Root() { code }: Component, @Ctx() context: ReadContext): Promise<Overlap[]> {
    return context.load(overlapsOfComponents, code, null);
  }
}

export const overlapResolvers = [
  OverlapResolver,
  OverlapFundResolver,
  OverlapFundWordsResolver,
  OverlapInUnitResolver,
  OverlapsOfProgrammeResolver,
  OverlapsOfComponentResolver,
];
