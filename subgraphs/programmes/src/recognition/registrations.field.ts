import { shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import {
  RegistrationOrder,
  type RegistrationOrderField,
  RegistrationsOfUnitArgs,
  registrationsOfUnitRequest,
} from './registration.args.js';
import { registrationsOfUnits } from './registration.reader.js';
import { Registration } from './registration.type.js';
import { RegistrationStage } from './registration-stage.js';

const stages = Object.values(RegistrationStage);
const order = shortOrderBy<Registration, RegistrationOrderField>(RegistrationOrder, {
  UNIT: 'unitId',
  YEAR: 'year',
  TARGET: 'target',
  STAGE: { of: ['stage'], value: ({ presentStage }) => presentStage && stages.indexOf(presentStage) },
});

export const registrations = unitField('registrations', {
  type: () => [Registration],
  description:
    'The registrations of the commune itself, the earliest first; empty for other levels. For those within a province ' +
    'see `Query.registrations(filter: { within: … })`. Null only when programmes cannot answer.',
  args: RegistrationsOfUnitArgs,
  request: registrationsOfUnitRequest,
  read: registrationsOfUnits,
  orderBy: [order, 'The earliest first'],
});
