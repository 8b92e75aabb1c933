import { connectionOf, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import type { RegistrationStage } from './registration-stage.js';
import { RegistrationTarget } from './registration-target.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A commune registered to be recognised for a year (đăng ký đạt chuẩn). The year registered for and the day of ' +
    'recognition differ: the 11 communes of Bắc Ninh registered for 2023 were still under review on 2024-01-18.',
})
export class Registration {
  @Field(() => ID, { description: 'Unit, target and year, e.g. `2004:09307/NTM_ADVANCED/2023`.' })
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
  readonly unitId!: string;
  readonly criteriaSetCode!: string;
  readonly statementId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of registrations.' })
export class RegistrationConnection extends connectionOf(Registration, 'Registration') {}
