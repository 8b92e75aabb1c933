import { Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A kind of object that components of different programmes fund in the same places (chồng chéo), so that money for ' +
    'it must be told apart.',
})
export class Overlap {
  @Field({ description: 'Code, e.g. `CHILD-STUNTING`.' })
  readonly code!: string;

  @Field(() => Provenance, { description: 'What the overlap is read from, and how sure it is.' })
  readonly provenance!: ProvenanceValue;

  readonly objectVi!: string;
  readonly objectEn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One of those that fund the object of an overlap: a component, or money outside the programmes.',
})
export class OverlapFund {
  @Field(() => Provenance, { description: 'What says that it funds the object.' })
  readonly provenance!: ProvenanceValue;

  readonly overlapCode!: string;
  readonly componentCode!: string | null;
  readonly otherFund!: string | null;
  readonly otherFundVi!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'An overlap that applies to a unit: components of two or more programmes fund its object there.',
})
export class OverlapInUnit {
  @Field({
    description:
      'True when our generator placed at least one of these components there: then the overlap in this unit is no fact.',
  })
  readonly synthetic!: boolean;

  readonly overlapCode!: string;
  readonly componentCodes!: readonly string[];
}

/** How a list of overlaps can be ordered. */
export const overlapOrder = shortOrder<Overlap>('Overlap', 'overlaps', {
  CODE: ['The code.', 'code'],
  OBJECT: ['The kind of object in English.', 'objectEn'],
});

/** How a list of overlaps in a unit can be ordered. */
export const unitOverlapOrder = shortOrder<OverlapInUnit>('OverlapInUnit', 'overlaps in a unit', {
  CODE: ['The code of the overlap.', 'overlapCode'],
  COMPONENTS: [
    'How many components fund it.',
    { of: ['components'], value: ({ componentCodes }) => componentCodes.length },
  ],
});
