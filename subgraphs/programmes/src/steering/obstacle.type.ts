import { connectionOf, DateScalar, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';

/** What kind of difficulty it is. */
export enum ObstacleCategory {
  PROCUREMENT = 'PROCUREMENT',
  OVERLAP = 'OVERLAP',
  DISBURSEMENT = 'DISBURSEMENT',
  COORDINATION = 'COORDINATION',
  DEPENDENCE_ON_UPPER_LEVEL = 'DEPENDENCE_ON_UPPER_LEVEL',
  DATA_SUPPLY = 'DATA_SUPPLY',
  SHORTAGE = 'SHORTAGE',
  BEHIND_TARGET = 'BEHIND_TARGET',
  UNSPECIFIED = 'UNSPECIFIED',
}

registerEnumType(ObstacleCategory, {
  name: 'ObstacleCategory',
  description: 'What kind of difficulty (khó khăn, vướng mắc) it is.',
  valuesConfig: {
    PROCUREMENT: { description: 'Đấu thầu, mua sắm: medicines and equipment come late or not at all.' },
    OVERLAP: { description: 'Chồng chéo: programmes fund the same thing in the same place.' },
    DISBURSEMENT: { description: 'Giải ngân: money is paid out too slowly.' },
    COORDINATION: { description: 'Phối hợp: what is done is not synchronised.' },
    DEPENDENCE_ON_UPPER_LEVEL: {
      description: 'Phụ thuộc tuyến trên: nothing moves before the level above does.',
    },
    DATA_SUPPLY: { description: 'Cung cấp số liệu: figures that others hold are not at hand.' },
    SHORTAGE: { description: 'Thiếu: staff, medicines, equipment or supplies are missing.' },
    BEHIND_TARGET: { description: 'Chưa đạt: a target or a criterion lags behind.' },
    UNSPECIFIED: { description: 'The document tells of difficulties and does not name them.' },
  },
});

/** Whether an obstacle still stands. */
export enum ObstacleStatus {
  OPEN = 'OPEN',
  RESOLVED = 'RESOLVED',
}

registerEnumType(ObstacleStatus, {
  name: 'ObstacleStatus',
  description: 'Whether an obstacle still stands on a day.',
  valuesConfig: {
    OPEN: { description: 'Raised, and no document says that it was resolved by then.' },
    RESOLVED: { description: 'Resolved by then, as a document says.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A difficulty (khó khăn, vướng mắc) in carrying the programmes out, as a document tells of it.',
})
export class Obstacle {
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

  /** The day that it was asked for; null: today. */
  readonly asOf!: string | null;
  readonly descriptionVi!: string;
  readonly descriptionEn!: string;
  readonly programmeCode!: string | null;
  readonly componentCode!: string | null;
  readonly criterionId!: string | null;
  readonly statementId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of obstacles.' })
export class ObstacleConnection extends connectionOf(Obstacle, 'Obstacle') {}
