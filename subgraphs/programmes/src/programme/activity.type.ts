import { connectionOf, Node, PeriodScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';

/** Whether a figure of an activity is a plan, and of which kind, or a fact. */
export enum FigureStatus {
  PROPOSED = 'PROPOSED',
  EXPECTED = 'EXPECTED',
  ACTUAL = 'ACTUAL',
}

registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'Whether a figure of an activity is a plan or a fact.',
  valuesConfig: {
    PROPOSED: { description: 'Đề xuất: proposed. A plan, not a delivery.' },
    EXPECTED: { description: 'Dự kiến: expected. A plan, not a result.' },
    ACTUAL: { description: 'Done or under way, as the document states.' },
  },
});

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

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The time it is of; a day is one by which it holds. Null when not stated.',
  })
  readonly period!: string | null;

  @Field(() => Provenance, { description: 'The document, with the words that state it.' })
  readonly provenance!: ProvenanceValue;

  readonly unitOfMeasure!: string;
  readonly unitOfMeasureVi!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'Something done under a programme, or beside the programmes, with what was planned and what was done.',
})
export class Activity {
  @Field({ description: 'Code, e.g. `HERB-SURVEY`.' })
  readonly code!: string;

  @Field({
    description:
      "True when a National Target Programme pays. False for what other money pays, e.g. Project 585's doctors: never " +
      'count it as money of a programme.',
  })
  readonly programmeFunded!: boolean;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Where it is done, `VN` for the whole country. Always known; null only without geography.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Provenance, { description: 'The document that tells of it, with its words.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly programmeCode!: string | null;
  readonly componentCode!: string | null;
  readonly statementId!: string;
  readonly otherFund!: string | null;
  readonly otherFundVi!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of activities.' })
export class ActivityConnection extends connectionOf(Activity, 'Activity') {}
