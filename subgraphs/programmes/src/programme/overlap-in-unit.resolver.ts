import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadAll } from '../graph/load-all.js';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { overlapsByCode } from './overlap.reader.js';
import { Overlap } from './overlap.type.js';
import { OverlapInUnit } from './overlap-in-unit.type.js';

@Resolver(() => OverlapInUnit)
export class OverlapInUnitResolver {
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
