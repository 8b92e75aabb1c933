import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Programme } from './programme.type.js';
import { predecessorsOfProgrammes, successorsOfProgrammes } from './programme-succession.reader.js';
import { ProgrammeSuccession } from './programme-succession.type.js';

@Resolver(() => Programme)
export class SuccessionsOfProgrammeResolver {
  @FieldResolver(() => [ProgrammeSuccession], {
    description: 'What takes it or parts of it over, e.g. `NTP-INT` in 2026; empty while nothing does.',
  })
  successors(@Root() { code }: Programme, @Ctx() context: ReadContext): Promise<ProgrammeSuccession[]> {
    return context.load(successorsOfProgrammes, code, null);
  }

  @FieldResolver(() => [ProgrammeSuccession], {
    description: 'What it takes over; empty for the programmes of 2021, whose predecessors are not loaded.',
  })
  predecessors(@Root() { code }: Programme, @Ctx() context: ReadContext): Promise<ProgrammeSuccession[]> {
    return context.load(predecessorsOfProgrammes, code, null);
  }
}
