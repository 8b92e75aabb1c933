import { Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Programme } from '../programme/programme.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'Money for the same work that is not of the programmes. It has no amount of its own, so that nothing adds it to ' +
    'theirs; a published amount is in `reportedFigures`.',
})
export class OutsideFunding {
  readonly id!: string;

  @Field({ description: 'Vietnamese name.' })
  readonly nameVi!: string;

  @Field({ description: 'English name.' })
  readonly nameEn!: string;

  @Field(() => Int, { nullable: true, description: 'First year; null when the document does not say.' })
  readonly periodStart!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; null when it goes on or is not known.' })
  readonly periodEnd!: number | null;

  @Field(() => Programme, {
    nullable: true,
    description: 'The programme whose money it is taken for, and is not; null when for none.',
  })
  readonly mistakenFor!: Programme | null;

  @Field(() => Provenance, { description: 'The document that states it.' })
  readonly provenance!: ProvenanceValue;

  readonly reportedFigureId!: string | null;
  readonly funder!: string;
  readonly funderVi!: string | null;
  readonly purpose!: string;
  readonly purposeVi!: string | null;
}

/** How a list of money beside the programmes can be ordered. */
export const outsideFundingOrder = shortOrder<OutsideFunding>(
  'OutsideFunding',
  'money beside the programmes',
  {
    ID: ['The key.', 'id'],
    NAME: ['The name in English.', 'nameEn'],
    PERIOD: ['The first year.', 'periodStart'],
  },
);
