import { buildSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { fragmentsByName } from '../../limits/measure-document.js';
import { markSynthetic } from '../table/mark-synthetic.js';
import { selectedFields } from '../table/selected-fields.js';
import { type ObjectShape, shapeOf } from '../table/shape.js';

/** A graph with all that a table can be made of. */
export const shelves = buildSchema(`
  scalar Money
  scalar Date
  enum Binding { PAPER CLOTH }
  interface Thing { id: ID! }
  type Provenance { synthetic: Boolean!  note: String }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type Shelf implements Thing {
    id: ID!
    name: String
    "Whether it stands."
    stands: Boolean
    books(first: Int! = 20, after: String): BookConnection
    drawers: [Drawer!]
    house: House
    above: Shelf
  }
  type House { name: String  rooms: [Drawer!] }
  type Drawer { number: Int  tags: [String!]  books: [Book!] }
  type Book implements Thing {
    id: ID!
    price: Money
    weight: Float
    pages: Int
    printed: Date
    binding: Binding
    provenance: Provenance
  }
  type BookConnection { nodes: [Book!]!  edges: [BookEdge!]!  pageInfo: PageInfo!  totalCount: Int! }
  type BookEdge { node: Book!  cursor: String! }
  type Sum { total: Int  synthetic: Boolean! }
  type Query { shelf: Shelf  shelves: [Shelf!]  things: [Thing!]  sums: [Sum!]  books(first: Int! = 20, after: String): BookConnection }
`);

/** What an answer to a query holds, as it is asked and with its marks. */
export function shapesOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): { readonly asked: ObjectShape; readonly marked: ObjectShape } {
  const [asked, marked] = [parse(query), markSynthetic(shelves, parse(query))].map((document) => {
    const operation = getOperationAST(document, null) as OperationDefinitionNode;
    const selections = { schema: shelves, fragments: fragmentsByName(document), variables };
    const root = shelves.getQueryType();
    if (!root) throw new Error('The shelves have no queries');
    return shapeOf(selections, selectedFields(selections, [operation.selectionSet], root), root);
  });
  return { asked: asked as ObjectShape, marked: marked as ObjectShape };
}
