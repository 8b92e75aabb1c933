import { connectionOf, DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { ObstacleCategory } from './obstacle-category.js';
import { ObstacleStatus } from './obstacle-status.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A difficulty (khó khăn, vướng mắc) in carrying the programmes out, as a document tells of it.',
})
export class Obstacle {
  @Field(() => ID, {
    description: 'Statement and category, e.g. `S001-05/DISBURSEMENT`: a statement can name two.',
  })
  readonly id!: string;

  @Field(() => ObstacleCategory, { description: 'What kind of difficulty it is.' })
  readonly category!: ObstacleCategory;

  @Field(() => ObstacleStatus, {
    description:
      'Whether it still stands on the day asked about. What no document says to be resolved is open.',
  })
  readonly status!: ObstacleStatus;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Where it stands, `VN` for the whole country; null when the document does not name its place.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Our guess at a place that the document does not name; null otherwise. Never a fact about that unit.',
  })
  readonly candidateUnit!: AdministrativeUnit | null;

  @Field(() => DateScalar, { description: 'Day of the meeting at which it was raised.' })
  readonly raisedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which a document says that it was resolved; null while none does.',
  })
  readonly resolvedOn!: string | null;

  @Field(() => Provenance, { description: 'The document, with the words that state it.' })
  readonly provenance!: ProvenanceValue;

  readonly descriptionVi!: string;
  readonly descriptionEn!: string;
  readonly programmeCode!: string | null;
  readonly componentCode!: string | null;
  readonly criterionId!: string | null;
  readonly statementId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of obstacles.' })
export class ObstacleConnection extends connectionOf(Obstacle, 'Obstacle') {}
