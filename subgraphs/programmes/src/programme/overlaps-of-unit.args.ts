import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class OverlapsOfUnitArgs {
  @Field({
    defaultValue: false,
    description: 'Also of what was carried out in the units that it came from.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Where components are carried out: true asks what our generator made, false the facts. Both unless said.',
  })
  readonly synthetic?: boolean | null;
}

/** Which overlaps of a unit a reader returns: with nothing left to default. */
export interface OverlapsOfUnitRequest {
  readonly includePredecessors: boolean;
  readonly synthetic: boolean | null;
}

/** Reads the arguments of the field. */
export function overlapsOfUnitRequest(args: OverlapsOfUnitArgs): OverlapsOfUnitRequest {
  return { includePredecessors: args.includePredecessors, synthetic: args.synthetic ?? null };
}
