import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { RegistrationsOfUnitArgs, registrationsOfUnitRequest } from './registration.args.js';
import { registrationsOfUnits } from './registration.reader.js';
import { Registration } from './registration.type.js';

@Resolver(() => AdministrativeUnit)
export class RegistrationsOfUnitResolver {
  @FieldResolver(() => [Registration], {
    nullable: true,
    description:
      'The registrations of the commune itself, the earliest first; empty for other levels. For those within a province ' +
      'see `Query.registrations(filter: { within: … })`. Null only when programmes cannot answer.',
  })
  registrations(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: RegistrationsOfUnitArgs,
  ): Promise<Registration[]> {
    return context.load(registrationsOfUnits, unit.id, registrationsOfUnitRequest(args));
  }
}
