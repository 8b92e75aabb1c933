import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Component } from './component.type.js';
import { predecessorsOfComponents, successorsOfComponents } from './programme-succession.reader.js';
import { ProgrammeSuccession } from './programme-succession.type.js';

@Resolver(() => Component)
export class SuccessionsOfComponentResolver {
  @FieldResolver(() => [ProgrammeSuccession], {
    description:
      'What takes over this very component; empty when none is known. See also those of its programme.',
  })
  successors(@Root() { code }: Component, @Ctx() context: ReadContext): Promise<ProgrammeSuccession[]> {
    return context.load(successorsOfComponents, code, null);
  }

  @FieldResolver(() => [ProgrammeSuccession], { description: 'What this very component takes over.' })
  predecessors(@Root() { code }: Component, @Ctx() context: ReadContext): Promise<ProgrammeSuccession[]> {
    return context.load(predecessorsOfComponents, code, null);
  }
}
