import { connectionOf } from '@ntp-graph/kit';
import { ObjectType } from 'type-graphql';
import { AdministrativeUnit, Commune, District, Province } from './administrative-unit.type.js';

@ObjectType({ simpleResolvers: true, description: 'A page of units of any level.' })
export class AdministrativeUnitConnection extends connectionOf(
  AdministrativeUnit as unknown as new () => AdministrativeUnit,
  'AdministrativeUnit',
) {}

@ObjectType({ simpleResolvers: true, description: 'A page of provinces.' })
export class ProvinceConnection extends connectionOf(Province, 'Province') {}

@ObjectType({ simpleResolvers: true, description: 'A page of districts.' })
export class DistrictConnection extends connectionOf(District, 'District') {}

@ObjectType({ simpleResolvers: true, description: 'A page of communes.' })
export class CommuneConnection extends connectionOf(Commune, 'Commune') {}
