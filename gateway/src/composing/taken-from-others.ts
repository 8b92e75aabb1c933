import { type ConstDirectiveNode, Kind, parse, visit } from 'graphql';
import { type Complaint, complaintOf } from './complaint.js';
import type { ComposedSubgraph } from './compose-supergraph.js';

function fromOf({ arguments: args }: ConstDirectiveNode): string | undefined {
  const from = args?.find(({ name }) => name.value === 'from')?.value;
  return from?.kind === Kind.STRING ? from.value : undefined;
}

/** The fields of which a subgraph says that it answers them from now on, with whose they are. */
function overridden({ sdl }: ComposedSubgraph): readonly { readonly field: string; readonly from: string }[] {
  const found: { field: string; from: string }[] = [];
  let type = '';
  const enter = (node: { readonly name: { readonly value: string } }) => {
    type = node.name.value;
  };
  visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: enter,
    ObjectTypeExtension: enter,
    FieldDefinition({ name, directives }) {
      for (const directive of directives ?? []) {
        // Under whatever name the subgraph has imported it, federation's own ends so.
        if (!/(^|_)override$/i.test(directive.name.value)) continue;
        const from = fromOf(directive);
        if (from !== undefined) found.push({ field: `${type}.${name.value}`, from });
      }
    },
  });
  return found;
}

/**
 * What a partner's subgraph would take over of ours: clients would go on asking for our figures, and be answered with
 * another's.
 */
export function takenFromUs(
  partners: readonly ComposedSubgraph[],
  ours: ReadonlySet<string>,
): readonly Complaint[] {
  return partners.flatMap((partner) =>
    overridden(partner)
      .filter(({ from }) => ours.has(from))
      .map(({ field, from }) => ({
        ...complaintOf('OVERRIDES_OURS', `[${partner.name}] takes "${field}" from ${from} by @override`),
        advice: `Add a field of another name: what ${from} answers stays ${from}'s.`,
      })),
  );
}
