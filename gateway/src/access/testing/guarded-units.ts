import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** What lies around each unit of the test, the nearest first. */
export const around: Readonly<Record<string, readonly string[]>> = {
  VN: [],
  '2004:27': ['VN'],
  '2004:24': ['VN'],
  '2004:258': ['2004:27', 'VN'],
  '2004:09307': ['2004:258', '2004:27', 'VN'],
  '2004:07210': ['2004:213', '2004:24', 'VN'],
  '2025:24': ['VN'],
};

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Place {
  @Field(() => ID)
  readonly id!: string;
}

@ObjectType({ simpleResolvers: true })
export class Report {
  @Field()
  readonly of!: string;

  @Field(() => Int)
  readonly cases!: number;
}

/** The keys that each field was read for, since it was emptied. */
export const readKeys = new Map<string, string[]>();

/** Notes that a field was read. */
export function noteRead(name: string, ...keys: string[]): void {
  readKeys.set(name, [...(readKeys.get(name) ?? []), ...keys]);
}
