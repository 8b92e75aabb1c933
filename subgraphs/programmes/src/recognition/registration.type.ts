import { connectionOf, DateScalar, Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';
import { type DatedStage, RegistrationStage } from './registration-stage.js';

/** What a commune registers to be recognised as. */
export enum RegistrationTarget {
  NTM = 'NTM',
  NTM_ADVANCED = 'NTM_ADVANCED',
  NTM_MODEL = 'NTM_MODEL',
}

registerEnumType(RegistrationTarget, {
  name: 'RegistrationTarget',
  description: 'What a commune registers to be recognised as, each judged by a set of criteria of its own.',
  valuesConfig: {
    NTM: { description: 'Xã đạt chuẩn nông thôn mới.' },
    NTM_ADVANCED: { description: 'Xã đạt chuẩn nông thôn mới nâng cao.' },
    NTM_MODEL: { description: 'Xã đạt chuẩn nông thôn mới kiểu mẫu.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A stage that a registration reached.' })
export class ReachedStage implements DatedStage {
  @Field(() => RegistrationStage, { description: 'The stage.' })
  readonly stage!: RegistrationStage;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was reached; null when no document states it, see `reportedOn`.',
  })
  readonly on!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Where the day itself is not known: the day by which it had been reached, as a document tells. The stage counts ' +
      'from then. Null when the day is known.',
  })
  readonly reportedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who acted, as the document names it, e.g. `UBND cấp huyện`; null when no document says.',
  })
  readonly actor!: string | null;

  @Field(() => Provenance, { description: 'What tells of it.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({ simpleResolvers: true, description: 'A commitment (cam kết) signed for a registration.' })
export class Commitment {
  @Field(() => [String], {
    description: 'Who signed, as the document names them: the one who promises first.',
  })
  readonly parties!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day of signing; null when not stated.' })
  readonly signedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which it is to be fulfilled; null when not stated.',
  })
  readonly dueOn!: string | null;

  @Field(() => Provenance, { description: 'The document that tells of it.' })
  readonly provenance!: ProvenanceValue;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A commune registered to be recognised for a year (đăng ký đạt chuẩn). The year registered for and the day of ' +
    'recognition differ: the 11 communes of Bắc Ninh registered for 2023 were still under review on 2024-01-18.',
})
export class Registration {
  readonly id!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The commune as it was then; what became of it is in its `successors`. Always known; null only when geography ' +
      'cannot answer for it.',
  })
  readonly commune!: AdministrativeUnit | null;

  @Field(() => Int, { description: 'The year registered for.' })
  readonly year!: number;

  @Field(() => RegistrationTarget, { description: 'What it is to be recognised as.' })
  readonly target!: RegistrationTarget;

  @Field(() => Provenance, { description: 'The document that names it, with its words.' })
  readonly provenance!: ProvenanceValue;

  /** The stage on the day that the list asks about. */
  readonly presentStage!: RegistrationStage | null;
  /** The day that it was asked for; null: today. */
  readonly asOf!: string | null;
  readonly unitId!: string;
  readonly criteriaSetCode!: string;
  readonly statementId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of registrations.' })
export class RegistrationConnection extends connectionOf(Registration, 'Registration') {}
