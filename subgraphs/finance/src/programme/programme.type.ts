import { batchFieldsOf, Node } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A programme, by its key. The programmes subgraph owns the rest; finance adds `funding`. */
@Directive('@key(fields: "code")')
@ObjectType('Programme', { simpleResolvers: true, implements: Node })
export class Programme {
  @Field({
    description:
      '`NTM` new rural areas, `GN` poverty reduction and `DTTS` ethnic-minority and mountainous areas, since 2021; ' +
      '`NTP-INT` the three integrated and `NTP-YT` health, since 2026.',
  })
  readonly code!: string;
}

/** Declares a field that finance adds to programmes. */
export const programmeField = batchFieldsOf(() => Programme, { key: 'code', property: 'code' });
