import {
  type BatchReader,
  DateScalar,
  groupByKey,
  type ProvenanceColumns,
  type ProvenanceValue,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';
import { componentsByCode } from './component.reader.js';
import { Component } from './component.type.js';
import { programmesByCode } from './programme.reader.js';
import { Programme } from './programme.type.js';

/** How much of a programme or component is taken over. */
export enum ProgrammeSuccessionRelation {
  WHOLE = 'WHOLE',
  PARTIAL = 'PARTIAL',
}

registerEnumType(ProgrammeSuccessionRelation, {
  name: 'ProgrammeSuccessionRelation',
  description: 'How much of a programme or component is taken over.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    PARTIAL: { description: 'A part of it.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How a programme or component is taken over by another, as the four programmes of 2026 did.',
})
class ProgrammeSuccession {
  @Field(() => ProgrammeSuccessionRelation, { description: 'How much is taken over.' })
  readonly relation!: ProgrammeSuccessionRelation;

  @Field(() => DateScalar, { description: 'First day of the one that takes over.' })
  readonly effectiveOn!: string;

  @Field(() => Provenance, { description: 'What it is read from, and how sure it is.' })
  readonly provenance!: ProvenanceValue;

  readonly predecessorCode!: string;
  readonly predecessorComponentCode!: string | null;
  readonly successorCode!: string;
  readonly successorComponentCode!: string | null;
}

type SuccessionRow = Omit<ProgrammeSuccession, 'provenance'> & ProvenanceColumns;
type SuccessionsReader = BatchReader<string, null, ProgrammeSuccession[]>;

/**
 * Successions by the code in a column; those of a programme are those of it, and then those of its components.
 */
function successionsBy(
  column: string,
  keyOf: (succession: ProgrammeSuccession) => string | null,
): SuccessionsReader {
  return async (context, codes) => {
    const { rows } = await sql<SuccessionRow>`
      select s.predecessor_code as "predecessorCode", s.predecessor_component_code as "predecessorComponentCode",
        s.successor_code as "successorCode", s.successor_component_code as "successorComponentCode", s.relation,
        s.effective_on as "effectiveOn", ${selectProvenance('s')}
      from programmes.programme_succession s where ${sql.ref(`s.${column}`)} = any(${[...codes]}::text[])
      order by s.effective_on, s.predecessor_component_code nulls first, s.id`.execute(context.database);
    const successions = rows.map((row) => ({ ...row, provenance: provenanceOf(row) }));
    return groupByKey(codes, successions, (succession) => keyOf(succession) ?? '');
  };
}

/** What takes over each programme or parts of it. */
const successorsOfProgrammes = successionsBy('predecessor_code', (row) => row.predecessorCode);

/** What each programme or its parts take over. */
const predecessorsOfProgrammes = successionsBy('successor_code', (row) => row.successorCode);

/** What takes over each component. */
const successorsOfComponents = successionsBy(
  'predecessor_component_code',
  (row) => row.predecessorComponentCode,
);

/** What each component takes over. */
const predecessorsOfComponents = successionsBy(
  'successor_component_code',
  (row) => row.successorComponentCode,
);

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
