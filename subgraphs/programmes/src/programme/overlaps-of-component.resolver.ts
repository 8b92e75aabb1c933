import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Component } from './component.type.js';
import { overlapsOfComponents } from './overlap.reader.js';
import { Overlap } from './overlap.type.js';

@Resolver(() => Component)
export class OverlapsOfComponentResolver {
  @FieldResolver(() => [Overlap], { description: 'What it funds together with other programmes, by code.' })
  overlaps(@Root() { code }: Component, @Ctx() context: ReadContext): Promise<Overlap[]> {
    return context.load(overlapsOfComponents, code, null);
  }
}
