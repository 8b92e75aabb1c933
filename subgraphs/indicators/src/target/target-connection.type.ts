import { connectionOf } from '@ntp-graph/kit';
import { ObjectType } from 'type-graphql';
import { Target } from './target.type.js';

@ObjectType({ simpleResolvers: true, description: 'A page of targets.' })
export class TargetConnection extends connectionOf(Target, 'Target') {}
