import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { programmesByCode } from './programme.reader.js';
import { Programme } from './programme.type.js';
import { ProgrammeSuccession } from './programme-succession.type.js';

@Resolver(() => ProgrammeSuccession)
export class ProgrammeSuccessionResolver {
  @FieldResolver(() => Programme, { description: 'The programme that is taken over, or whose component is.' })
  predecessor(@Root() row: ProgrammeSuccession, @Ctx() context: ReadContext): Promise<Programme | null> {
    return context.load(programmesByCode, row.predecessorCode, null);
  }

  @FieldResolver(() => Component, {
    nullable: true,
    description: 'The component that is taken over; null when it is the programme.',
  })
  async predecessorComponent(
    @Root() { predecessorComponentCode: code }: ProgrammeSuccession,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return code === null ? null : context.load(componentsByCode, code, null);
  }

  @FieldResolver(() => Programme, { description: 'The programme that takes over, or whose component does.' })
  successor(@Root() row: ProgrammeSuccession, @Ctx() context: ReadContext): Promise<Programme | null> {
    return context.load(programmesByCode, row.successorCode, null);
  }

  @FieldResolver(() => Component, {
    nullable: true,
    description:
      'The component that takes over; null when it is the programme, or when which one is not known.',
  })
  async successorComponent(
    @Root() { successorComponentCode: code }: ProgrammeSuccession,
    @Ctx() context: ReadContext,
  ): Promise<Component | null> {
    return code === null ? null : context.load(componentsByCode, code, null);
  }
}
