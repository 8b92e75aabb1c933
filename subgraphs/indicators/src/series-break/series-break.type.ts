import { Node, PeriodScalar } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Indicator } from '../indicator/indicator.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { SeriesBreakKind } from './series-break-kind.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Where a series breaks: values on both sides of it do not compare.',
})
export class SeriesBreak {
  readonly id!: string;

  @Field(() => SeriesBreakKind, { description: 'What changed.' })
  readonly kind!: SeriesBreakKind;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The first day of the new series, or a stretch within which it began. Null when the day is not known: the ' +
      'break may then lie between any two values.',
  })
  readonly period!: string | null;

  readonly description!: string;
  readonly descriptionVi!: string | null;

  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator that goes on in its place; null where none does or the code stays.',
  })
  readonly continuedBy!: Indicator | null;

  @Field(() => Provenance, { description: 'Where we know it from.' })
  readonly provenance!: Provenance;
}
