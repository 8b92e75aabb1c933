import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { batchFieldsOf } from '../subgraph/batch-field.js';

/** The two ids of a unit in words: every subgraph that has them says the same of them. */
export const unitIdsInWords = {
  id:
    'What a cache keeps it by: the unit and, where it was looked up for a day, that day, e.g. `2004:27@2024-12-31`. What ' +
    'lies below it answers for that day, so another day is another object. Taken wherever the id of a unit is.',
  unitId:
    'The unit, whatever the day: `edition:code`, e.g. `2004:27` or `2025:24`; the country is `VN`. What other data refer ' +
    'to, and what a subgraph that adds fields to units has as its key.',
};

/**
 * A unit as the subgraphs that do not own it know it: by its key, with fields of their own on every level. A class of
 * its own for each subgraph, because type-graphql keeps the fields of a class for the whole process.
 */
export function unitReference() {
  @Directive('@key(fields: "unitId")')
  @Directive('@interfaceObject')
  @ObjectType('AdministrativeUnit', { simpleResolvers: true })
  class AdministrativeUnit {
    /** The unit itself: what refers to one does so without a day. */
    @Directive('@shareable')
    @Field(() => ID, { description: unitIdsInWords.id })
    readonly id!: string;
  }

  @Resolver(() => AdministrativeUnit)
  class AdministrativeUnitResolver {
    @FieldResolver(() => ID, { description: unitIdsInWords.unitId })
    unitId(@Root() { id }: AdministrativeUnit): string {
      return id;
    }
  }

  return {
    AdministrativeUnit,
    AdministrativeUnitResolver,
    /** Declares a field that the subgraph adds to every unit. */
    unitField: batchFieldsOf(() => AdministrativeUnit, { key: 'unitId', property: 'id' }),
  };
}
