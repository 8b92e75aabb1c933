import { connectionOf, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
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

  @Field(() => String, {
    nullable: true,
    description: 'Who pays when no programme does, in Vietnamese; null otherwise.',
  })
  readonly otherFund!: string | null;

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
}

@ObjectType({ simpleResolvers: true, description: 'A page of activities.' })
export class ActivityConnection extends connectionOf(Activity, 'Activity') {}
