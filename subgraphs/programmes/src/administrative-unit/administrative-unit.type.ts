import { batchFieldsOf } from '@ntp-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A unit of any level, by its key. Geography owns the rest; programmes adds how it stands against the criteria. */
@Directive('@key(fields: "id")')
@Directive('@interfaceObject')
@ObjectType('AdministrativeUnit', { simpleResolvers: true })
export class AdministrativeUnit {
  @Field(() => ID, { description: '`edition:code`, e.g. `2004:27` or `2025:24`; the country is `VN`.' })
  readonly id!: string;
}

/** Declares a field that this subgraph adds to every unit. */
export const unitField = batchFieldsOf(() => AdministrativeUnit, 'id');
