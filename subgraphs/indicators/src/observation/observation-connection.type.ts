import { connectionOf } from '@ntp-graph/kit';
import { ObjectType } from 'type-graphql';
import { Observation } from './observation.type.js';

@ObjectType({ simpleResolvers: true, description: 'A page of observations.' })
export class ObservationConnection extends connectionOf(Observation, 'Observation') {}
