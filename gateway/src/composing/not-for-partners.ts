import { type ConstDirectiveNode, Kind, type TypeNode } from 'graphql';
import { type Complaint, complaintOf } from './complaint.js';
import type { ComposedSubgraph } from './compose-supergraph.js';
import { fieldsWith } from './fields-with.js';

function fromOf({ arguments: args }: ConstDirectiveNode): string | undefined {
  const from = args?.find(({ name }) => name.value === 'from')?.value;
  return from?.kind === Kind.STRING ? from.value : undefined;
}

/**
 * What a partner's subgraph would take over of ours: clients would go on asking for our figures, and be answered with
 * another's.
 */
export function takenFromUs(
  partners: readonly ComposedSubgraph[],
  ours: ReadonlySet<string>,
): readonly Complaint[] {
  return partners.flatMap(({ name, sdl }) =>
    fieldsWith(sdl, 'override').flatMap(({ coordinate, directive }) => {
      const from = fromOf(directive);
      if (from === undefined || !ours.has(from)) return [];
      return {
        ...complaintOf('OVERRIDES_OURS', `[${name}] takes "${coordinate}" from ${from} by @override`),
        advice: `Add a field of another name: what ${from} answers stays ${from}'s.`,
      };
    }),
  );
}

function isUnit(type: TypeNode): boolean {
  return type.kind === Kind.NAMED_TYPE ? type.name.value === 'AdministrativeUnit' : isUnit(type.type);
}

/**
 * Where a partner's subgraph says that it knows what a unit is. Composition, which has no such thing for units, finds
 * other fault with it, and what it says then leads astray.
 */
export function providedUnits(partners: readonly ComposedSubgraph[]): readonly Complaint[] {
  return partners.flatMap(({ name, sdl }) =>
    fieldsWith(sdl, 'provides')
      .filter(({ field }) => isUnit(field.type))
      .map(({ coordinate }) => ({
        ...complaintOf('PROVIDES_UNITS', `[${name}] has @provides on "${coordinate}", which gives units`),
        advice:
          'Leave it out, and the @external fields that are there for it: the gateway asks geography for what a unit is.',
      })),
  );
}
