import {
  Comparator,
  connectionOf,
  DateScalar,
  Node,
  PeriodScalar,
  type ProvenanceValue,
  SourceReference,
} from '@ntp-graph/kit';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';

/** What a statement of a document is. */
export enum StatementKind {
  EVENT = 'EVENT',
  ACTOR = 'ACTOR',
  STATEMENT = 'STATEMENT',
  OBSTACLE = 'OBSTACLE',
  PROPOSAL = 'PROPOSAL',
  DIRECTIVE = 'DIRECTIVE',
  PLAN = 'PLAN',
  PROCESS = 'PROCESS',
  LEGAL = 'LEGAL',
  COMMITMENT = 'COMMITMENT',
  REGISTRATION = 'REGISTRATION',
  OBSERVATION = 'OBSERVATION',
  TARGET_RESULT = 'TARGET_RESULT',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a statement of a document is. A plan is not an observation, nor is a target result.',
  valuesConfig: {
    EVENT: { description: 'Something that took place, e.g. the conference itself.' },
    ACTOR: { description: 'Who took part or is in charge.' },
    STATEMENT: { description: 'Something said that is none of the others.' },
    OBSTACLE: { description: 'Khó khăn, vướng mắc: a difficulty that was named.' },
    PROPOSAL: { description: 'Đề xuất: something proposed.' },
    DIRECTIVE: { description: 'Chỉ đạo: something that was ordered.' },
    PLAN: { description: 'Dự kiến: something proposed or expected, not yet done.' },
    PROCESS: { description: 'How something is done.' },
    LEGAL: { description: 'What a legal document says.' },
    COMMITMENT: { description: 'Ký cam kết: a commitment that was signed.' },
    REGISTRATION: { description: 'Đăng kí: a commune registered to be recognised.' },
    OBSERVATION: { description: 'A figure that was measured.' },
    TARGET_RESULT: { description: 'How many assigned targets were met. The denominators differ by year.' },
  },
});

/** What a statement is about. */
export enum StatementTopic {
  PROGRAMMES = 'PROGRAMMES',
  GEOGRAPHY = 'GEOGRAPHY',
  HEALTH = 'HEALTH',
  FINANCE = 'FINANCE',
}

registerEnumType(StatementTopic, {
  name: 'StatementTopic',
  description: 'What a statement is about.',
  valuesConfig: {
    PROGRAMMES: { description: 'The programmes and how they are carried out.' },
    GEOGRAPHY: { description: 'Places: which ones, how many.' },
    HEALTH: { description: 'Health indicators.' },
    FINANCE: { description: 'Money, procurement, disbursement.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'One thing that a document states, exactly as stated. Figures that were measured are also observations of ' +
    'indicators; here they stand in their document.',
})
export class Statement {
  readonly id!: string;

  @Field(() => SourceReference, {
    nullable: true,
    description: 'The document. Always known; null only when its owner cannot answer for it.',
  })
  readonly document!: SourceReference | null;

  @Field(() => StatementKind, { description: 'What it is.' })
  readonly kind!: StatementKind;

  @Field(() => StatementTopic, { description: 'What it is about.' })
  readonly topic!: StatementTopic;

  @Field({ description: 'The place as the document has it, in its language.' })
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

  @Field(() => Comparator, {
    nullable: true,
    description: 'How the figure relates to the number: "over 90 %" is GT 90; null without a number.',
  })
  readonly comparator!: Comparator | null;

  @Field(() => Provenance, { description: 'The document again, with the words that state this.' })
  readonly provenance!: ProvenanceValue;

  readonly summary!: string;
  readonly summaryVi!: string | null;
  readonly unitOfMeasure!: string | null;
  readonly unitOfMeasureVi!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of statements.' })
export class StatementConnection extends connectionOf(Statement, 'Statement') {}
