import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { overlapsOfProgrammes } from './overlap.reader.js';
import { Overlap } from './overlap.type.js';
import { Programme } from './programme.type.js';

@Resolver(() => Programme)
export class OverlapsOfProgrammeResolver {
  @FieldResolver(() => [Overlap], { description: 'What it funds together with other programmes, by code.' })
  overlaps(@Root() { code }: Programme, @Ctx() context: ReadContext): Promise<Overlap[]> {
    return context.load(overlapsOfProgrammes, code, null);
  }
}
