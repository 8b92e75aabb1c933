import {
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql';
import { type Column, columnOf } from './column.js';
import { type AskedSelections, type SelectedField, selectedFields } from './selected-fields.js';

/** Names of fields, from one object to what stands below it. */
export type Path = readonly string[];

/** A cell below an object that no further list lies between. */
export interface ShapeCell {
  readonly path: Path;
  readonly definition: SelectedField['definition'];
  /** Names from the root of the answer. */
  readonly fullPath: Path;
  /** The same without what connections add. */
  readonly shortPath: Path;
}

/** A list below an object that no further list lies between. */
export interface ShapeList {
  readonly path: Path;
  /** What it is called: the names it stands in, without what connections add. */
  readonly name: string;
  readonly items: ObjectShape;
  /** The page that it is the list of; null for a list that comes whole. */
  readonly connection: ConnectionShape | null;
}

/** A connection of which a list is selected. */
export interface ConnectionShape {
  readonly fullPath: Path;
  readonly name: string;
  readonly field: SelectedField;
  readonly nodes: readonly FieldNode[];
  /** Whether its nodes or edges are selected, and not its count alone. */
  readonly isListed: boolean;
}

/** What an answer holds of one object, whichever type that is of. */
export interface ObjectShape {
  readonly cells: readonly ShapeCell[];
  readonly lists: readonly ShapeList[];
}

interface Place {
  readonly path: Path;
  readonly fullPath: Path;
  readonly shortPath: Path;
  readonly connection: ConnectionShape | null;
}

/** What a connection says of one page, which is no part of the table. */
const ofThePage = 'pageInfo';

/** What it says of the whole list, which is none where the list itself is in the table. */
const ofTheList = 'totalCount';

/** The fields of connections and edges that a header leaves out. */
const ofConnections: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

function isConnection(type: GraphQLCompositeType): boolean {
  return type.name.endsWith('Connection') && 'getFields' in type && ofThePage in type.getFields();
}

function isEdge(type: GraphQLCompositeType): boolean {
  return type.name.endsWith('Edge') && 'getFields' in type && 'cursor' in type.getFields();
}

class ShapeOf {
  readonly cells: ShapeCell[] = [];
  readonly lists: ShapeList[] = [];

  constructor(private readonly asked: AskedSelections) {}

  add(fields: readonly SelectedField[], parent: GraphQLCompositeType, place: Place): void {
    for (const field of fields) this.addField(field, parent, place);
  }

  private addField(field: SelectedField, parent: GraphQLCompositeType, place: Place): void {
    const { name, definition, nodes } = field;
    const paged = isConnection(parent);
    if (paged && definition.name === ofThePage) return;
    if (paged && definition.name === ofTheList && place.connection?.isListed) return;
    const leftOut = (paged || isEdge(parent)) && ofConnections.has(definition.name);
    const path = [...place.path, name];
    const fullPath = [...place.fullPath, name];
    const shortPath = leftOut ? place.shortPath : [...place.shortPath, name];
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) {
      this.cells.push({ path, definition, fullPath, shortPath });
      return;
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const below = selectedFields(this.asked, sets, type);
    if (!isListType(getNullableType(definition.type))) {
      const isListed = below.some(({ definition: { type: of } }) => isListType(getNullableType(of)));
      const called = { fullPath, name: shortPath.join('.') };
      const connection = isConnection(type) ? { ...called, field, nodes, isListed } : null;
      this.add(below, type, { path, fullPath, shortPath, connection });
      return;
    }
    const items = new ShapeOf(this.asked);
    items.add(below, type, { path: [], fullPath, shortPath, connection: null });
    this.lists.push({ path, name: shortPath.join('.'), items, connection: paged ? place.connection : null });
  }
}

/** What an answer to an operation holds, from its root on. */
export function shapeOf(
  asked: AskedSelections,
  fields: readonly SelectedField[],
  root: GraphQLCompositeType,
): ObjectShape {
  const shape = new ShapeOf(asked);
  shape.add(fields, root, { path: [], fullPath: [], shortPath: [], connection: null });
  return shape;
}

/** The columns of cells. Where two would have one name, both keep the names of everything they stand in. */
export function columnsOf(cells: readonly ShapeCell[]): readonly Column[] {
  const full = cells.map(({ fullPath }) => fullPath.join('.'));
  const short = cells.map(({ shortPath }) => shortPath.join('.'));
  const isShort = short.map((name) => short.indexOf(name) === short.lastIndexOf(name));
  const mixed = short.map((name, place) => (isShort[place] ? name : (full[place] as string)));
  const headers = new Set(mixed).size === mixed.length ? mixed : full;
  return cells.map(({ definition }, place) =>
    columnOf(headers[place] as string, definition.type, definition.description ?? ''),
  );
}
