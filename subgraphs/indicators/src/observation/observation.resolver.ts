import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Observation } from './observation.type.js';
import { observationId } from './observation-id.js';

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => ID, {
    description: 'Opaque key of this publication of the value; the same after every load.',
  })
  id(@Root() observation: Observation): string {
    return observationId(observation);
  }
}
