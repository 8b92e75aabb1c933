import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { globalId } from '../graph/global-id.js';
import { Confidence } from './confidence.js';

/** The columns that say where a row comes from; every table of figures has them. */
export interface ProvenanceColumns {
  readonly synthetic: boolean;
  readonly sourceId: string | null;
  readonly quote: string | null;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly noteVi: string | null;
}

/** Where a figure comes from, as clients see it. */
export interface ProvenanceValue {
  readonly synthetic: boolean;
  readonly quote: string | null;
  readonly confidence: Confidence | null;
  /** The note in English. */
  readonly note: string | null;
  readonly noteVi: string | null;
  readonly source: { readonly id: string } | null;
}

/** What a row of figures says of its origin. Columns that were not read, because nobody asks for them, are absent. */
export function provenanceOf(row: ProvenanceColumns): ProvenanceValue {
  return {
    synthetic: row.synthetic,
    quote: row.quote,
    confidence: row.confidence as Confidence | null,
    note: row.note,
    noteVi: row.noteVi,
    source: row.sourceId == null ? null : { id: globalId('Source', row.sourceId) },
  };
}

/** The GraphQL type `Provenance`, with the subgraph's own class for `Source`. */
export function provenanceType<Source extends object>(sourceType: ClassType<Source>) {
  @Directive('@shareable')
  @ObjectType('Provenance', {
    simpleResolvers: true,
    description: 'Where a figure comes from. Every number has one.',
  })
  class Provenance {
    @Field({ description: 'True when our generator made the figure. Such a figure is never official.' })
    readonly synthetic!: boolean;

    @Field(() => String, {
      nullable: true,
      description:
        'The short fragment of the document that states it, in its language; null when none was kept.',
    })
    readonly quote!: string | null;

    @Field(() => Confidence, {
      nullable: true,
      description: 'How sure we are that the document states it; null for synthetic figures.',
    })
    readonly confidence!: Confidence | null;

    @Field(() => sourceType, { nullable: true, description: 'The document; null for synthetic figures.' })
    readonly source!: Source | null;
  }
  return Provenance;
}
