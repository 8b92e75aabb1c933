import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
  type VariableNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { AskedTable } from '../asking/asked-table.js';
import type { ConnectionShape } from '../table/shape.js';
import type { Chain } from '../table/table-plan.js';

/** A document that is asked for page after page. */
export interface PagedDocument {
  readonly document: DocumentNode;
  /** The names of the variables that say which page. */
  readonly size: string;
  readonly cursor: string;
  /** What the page is asked under where it ends: no other field of the document has that name. */
  readonly end: string;
  /** The cursor that the client's own query begins after; null at the beginning. */
  readonly start: unknown;
}

function selectionsOf(text: string): SelectionSetNode {
  return (parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet;
}

const whetherMore = selectionsOf('{ pageInfo { hasNextPage } }').selections;

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}

function argument(name: string, value: string): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: variable(value) };
}

function definition(name: string, type: TypeNode): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type };
}

/** A name that stands nowhere in the text of a document. */
function newName(name: string, text: string): string {
  return text.includes(name) ? newName(`${name}_`, text) : name;
}

function withSelections(node: FieldNode, further: SelectionSetNode['selections']): FieldNode {
  const selections = [...(node.selectionSet?.selections ?? []), ...further];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The count of a whole list is no part of its table, and would be made anew for each page. */
function withoutCount(node: FieldNode): FieldNode {
  const selections = node.selectionSet?.selections ?? [];
  const others = selections.filter((each) => each.kind !== Kind.FIELD || each.name.value !== 'totalCount');
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: others } };
}

/** Takes out what no longer stands anywhere: GraphQL refuses a variable that nothing uses. */
export function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(document, {
    VariableDefinition: ({ variable: { name } }) => (used.has(name.value) ? false : null),
  });
}

/**
 * Makes of a document one whose connection is asked for page after page, and in which the connections below it say
 * whether they hold more than was asked.
 */
export function pagedDocument(asked: AskedTable, followed: ConnectionShape, chain: Chain): PagedDocument {
  const { operationName, variables } = asked;
  const operation = getOperationAST(asked.marked, operationName) as OperationDefinitionNode;
  const text = print(asked.marked);
  const size = newName('pageSize', text);
  const cursor = newName('pageAfter', text);
  const end = newName('pageEnd', text);
  const whereItEnds = selectionsOf(`{ ${end}: pageInfo { hasNextPage endCursor } }`).selections;
  const below = chain.slice(1).flatMap(({ connection }) => connection?.nodes ?? []);
  const after = followed.nodes[0]?.arguments?.find(({ name }) => name.value === 'after');
  const document = visit(asked.marked, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []),
        ...(node === operation
          ? [definition(size, parseType('Int!')), definition(cursor, parseType('String'))]
          : []),
      ],
    }),
    Field(node) {
      if (below.includes(node)) return withSelections(node, whetherMore);
      if (!followed.nodes.includes(node)) return undefined;
      const others = (node.arguments ?? []).filter(
        ({ name: { value } }) => value !== 'first' && value !== 'after',
      );
      const paged = { ...node, arguments: [...others, argument('first', size), argument('after', cursor)] };
      return withSelections(withoutCount(paged), whereItEnds);
    },
  });
  return {
    document: withoutUnused(document),
    size,
    cursor,
    end,
    start: after ? valueFromASTUntyped(after.value, variables) : null,
  };
}
