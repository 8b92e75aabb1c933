import { connectionOf, DateScalar } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { AdministrativeUnit, Commune, District, Province } from './administrative-unit.type.js';

const listedSinceInWords =
  'Set where the list is of a day before our lists of these units are complete: the day from which they are. Units that ' +
  'had ended by then are missing, and those founded until then are in it. Null where the list is complete.';

@ObjectType({ simpleResolvers: true, description: 'A page of units of any level.' })
export class AdministrativeUnitConnection extends connectionOf(
  AdministrativeUnit as unknown as new () => AdministrativeUnit,
  'AdministrativeUnit',
) {
  @Field(() => DateScalar, { nullable: true, description: listedSinceInWords })
  readonly listedSince!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of provinces.' })
export class ProvinceConnection extends connectionOf(Province, 'Province') {}

@ObjectType({ simpleResolvers: true, description: 'A page of districts.' })
export class DistrictConnection extends connectionOf(District, 'District') {
  @Field(() => DateScalar, { nullable: true, description: listedSinceInWords })
  readonly listedSince!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of communes.' })
export class CommuneConnection extends connectionOf(Commune, 'Commune') {
  @Field(() => DateScalar, { nullable: true, description: listedSinceInWords })
  readonly listedSince!: string | null;
}
