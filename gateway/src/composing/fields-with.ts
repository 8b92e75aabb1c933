import { type ConstDirectiveNode, type FieldDefinitionNode, parse, visit } from 'graphql';

/** A field of an SDL that has a directive. */
export interface FieldWith {
  /** `Type.field` */
  readonly coordinate: string;
  readonly field: FieldDefinitionNode;
  readonly directive: ConstDirectiveNode;
}

/** The fields that have a directive of federation, under whatever name the subgraph has imported it: it ends as its own. */
export function fieldsWith(sdl: string, directiveName: string): readonly FieldWith[] {
  const found: FieldWith[] = [];
  const isMeant = ({ name }: ConstDirectiveNode) =>
    name.value.split('_').at(-1)?.toLowerCase() === directiveName.toLowerCase();
  let type = '';
  const enter = (node: { readonly name: { readonly value: string } }) => {
    type = node.name.value;
  };
  visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: enter,
    ObjectTypeExtension: enter,
    FieldDefinition(field) {
      for (const directive of field.directives?.filter(isMeant) ?? []) {
        found.push({ coordinate: `${type}.${field.name.value}`, field, directive });
      }
    },
  });
  return found;
}
