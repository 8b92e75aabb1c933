import { PeriodScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';
import { FigureStatus } from './figure-status.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A count of an activity. Counts of one activity stand side by side: none is the share of another.',
})
export class ActivityFigure {
  @Field(() => FigureStatus, { description: 'Whether it is a plan, and of which kind, or a fact.' })
  readonly status!: FigureStatus;

  @Field(() => Float, { description: 'How many, in `unitOfMeasure`.' })
  readonly quantity!: number;

  @Field({ description: 'What is counted, e.g. `points` or `provinces`.' })
  readonly unitOfMeasure!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The time it is of; a day is one by which it holds. Null when not stated.',
  })
  readonly period!: string | null;

  @Field(() => Provenance, { description: 'The document, with the words that state it.' })
  readonly provenance!: ProvenanceValue;
}
