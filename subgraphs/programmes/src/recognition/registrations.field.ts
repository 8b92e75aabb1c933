import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { RegistrationsOfUnitArgs, registrationsOfUnitRequest } from './registration.args.js';
import { registrationsOfUnits } from './registration.reader.js';
import { Registration } from './registration.type.js';

export const registrations = unitField('registrations', {
  type: () => [Registration],
  description:
    'The registrations of the commune itself, the earliest first; empty for other levels. For those within a province ' +
    'see `Query.registrations(filter: { within: … })`. Null only when programmes cannot answer.',
  args: RegistrationsOfUnitArgs,
  request: registrationsOfUnitRequest,
  read: registrationsOfUnits,
});
