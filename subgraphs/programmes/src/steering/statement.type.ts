import {
  Comparator,
  connectionOf,
  DateScalar,
  PeriodScalar,
  type ProvenanceValue,
  SourceReference,
} from '@ntp-graph/kit';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { StatementKind } from './statement-kind.js';
import { StatementTopic } from './statement-topic.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One thing that a document states, exactly as stated. Figures that were measured are also observations of ' +
    'indicators; here they stand in their document.',
})
export class Statement {
  @Field(() => ID, { description: 'Document and number, e.g. `S000-05`.' })
  readonly id!: string;

  @Field(() => SourceReference, {
    nullable: true,
    description: 'The document. Always known; null only when its owner cannot answer for it.',
  })
  readonly document!: SourceReference | null;

  @Field(() => StatementKind, { description: 'What it is.' })
  readonly kind!: StatementKind;

  @Field({
    description: 'What is stated, summed up in English. The words of the document are in `provenance`.',
  })
  readonly summary!: string;

  @Field(() => StatementTopic, { description: 'What it is about.' })
  readonly topic!: StatementTopic;

  @Field({ description: 'The place as the document has it, in Vietnamese.' })
  readonly place!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit that it is about; null when the document does not name its place.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Our guess at a place that the document does not name; null otherwise. Never a fact about that unit.',
  })
  readonly candidateUnit!: AdministrativeUnit | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the event reported; null when unknown.' })
  readonly occurredOn!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'What time it is about, often another than the day of the event; null when none is stated.',
  })
  readonly period!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The number, in `unitOfMeasure`, to be read with `comparator`; null when there is none.',
  })
  readonly value!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A number that is not one number, as printed, e.g. `13/16` targets or `1-2` deaths; else null.',
  })
  readonly valueText!: string | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of a range; null otherwise.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of a range; null otherwise.' })
  readonly high!: number | null;

  @Field(() => String, { nullable: true, description: 'What the number counts, e.g. `%`; null without one.' })
  readonly unitOfMeasure!: string | null;

  @Field(() => Comparator, {
    nullable: true,
    description: 'How the figure relates to the number: "over 90 %" is GT 90; null without a number.',
  })
  readonly comparator!: Comparator | null;

  @Field(() => Provenance, { description: 'The document again, with the words that state this.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A page of statements.' })
export class StatementConnection extends connectionOf(Statement, 'Statement') {}
