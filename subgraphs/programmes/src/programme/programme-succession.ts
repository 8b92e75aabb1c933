import {
  type BatchReader,
  columnsOf,
  groupByKey,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { ProgrammeSuccessionEntity } from './programme.entities.js';
import { programmesByCode } from './programme.reader.js';
import { Programme } from './programme.type.js';
import { ProgrammeSuccession } from './programme-succession.type.js';

const s = table(ProgrammeSuccessionEntity, 's');

const columns = columnsOf(ProgrammeSuccessionEntity, 's');
type SuccessionsReader = BatchReader<string, null, ProgrammeSuccession[]>;

/**
 * Successions by the code in a column; those of a programme are those of it, and then those of its components.
 */
function successionsBy(
  column: RawBuilder<unknown>,
  keyOf: (succession: ProgrammeSuccession) => string | null,
): SuccessionsReader {
  return async (context, codes) => {
    const { rows } = await sql<RowOf<typeof columns>>`
      select ${selectList(columns)}
      from ${s} where ${column} = any(${[...codes]}::text[])
      order by ${s.effectiveOn}, ${s.predecessorComponentCode} nulls first, ${s.id}`.execute(
      context.database,
    );
    const successions = rows.map(withProvenance);
    return groupByKey(codes, successions, (succession) => keyOf(succession) ?? '');
  };
}

/** What takes over each programme or parts of it. */
const successorsOfProgrammes = successionsBy(s.predecessorCode, (row) => row.predecessorCode);

/** What each programme or its parts take over. */
const predecessorsOfProgrammes = successionsBy(s.successorCode, (row) => row.successorCode);

/** What takes over each component. */
const successorsOfComponents = successionsBy(
  s.predecessorComponentCode,
  (row) => row.predecessorComponentCode,
);

/** What each component takes over. */
const predecessorsOfComponents = successionsBy(s.successorComponentCode, (row) => row.successorComponentCode);

@Resolver(() => ProgrammeSuccession)
class ProgrammeSuccessionResolver {
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

@Resolver(() => Programme)
class SuccessionsOfProgrammeResolver {
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

@Resolver(() => Component)
class SuccessionsOfComponentResolver {
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

export const successionResolvers = [
  SuccessionsOfProgrammeResolver,
  SuccessionsOfComponentResolver,
  ProgrammeSuccessionResolver,
];
