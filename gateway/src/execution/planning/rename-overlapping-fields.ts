import { responseName } from '@ntp-graph/kit';
import { type DocumentNode, type FieldNode, Kind, print, type SelectionSetNode, visit } from 'graphql';
import { type AnalysedOperation, type Fragments, fieldsIn } from './analysed-operation.js';

/**
 * Names that sources answer under, where the client's would get in the planner's way. Apollo's planner takes two
 * fields of one response name for one field where a subgraph knows only the interface that both of their types
 * implement, whatever their arguments; and it takes a client's alias for the key field of that name. Either way the
 * stock executor answers with the value of the wrong field. And what every object inherits, `constructor`, would be
 * found where a source sent nothing of that name.
 */
export interface RenamedFields {
  /** The document to plan: the client's own, unless a field has to be renamed. */
  readonly document: DocumentNode;
  /** The name that sources answer under, by the renamed field of the client's document. */
  readonly sourceNames: ReadonlyMap<FieldNode, string>;
  /** The client's name, by the name that sources answer under. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** What a field asks for, apart from what it is called and what is selected of it. */
function signature({ name, arguments: args }: FieldNode): string {
  if (!args || args.length === 0) return name.value;
  return `${name.value}(${args
    .map((argument) => print(argument))
    .sort()
    .join()})`;
}

/** The response names that stand for different fields in one place, or hide a field that the planner adds. */
function overlappingNames(
  selectionSets: readonly SelectionSetNode[],
  fragments: Fragments,
  planned: ReadonlySet<string>,
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const [name, fields] of Map.groupBy(fieldsIn(selectionSets, fragments), responseName)) {
    const asked = Map.groupBy(fields, signature);
    const isPlanned = asked.size === 1 && asked.has(name) && !planned.has(`${name}(`);
    const hides = planned.has(name) && !isPlanned;
    if (asked.size > 1 || hides || isInherited(name)) found.add(name);
    for (const nodes of asked.values()) {
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) overlappingNames(below, fragments, planned, found);
    }
  }
  return found;
}

function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/**
 * Gives each overlapping field a name of its own. A field under its own name, without arguments, keeps it, unless the
 * planner asks for it with arguments.
 */
function rename(
  document: DocumentNode,
  overlapping: ReadonlySet<string>,
  planned: ReadonlySet<string>,
): RenamedFields {
  const taken = new Set<string>();
  visit(document, { Field: (node) => void taken.add(responseName(node)) });
  const bySignature = new Map<string, string>();
  const sourceNames = new Map<FieldNode, string>();
  const clientNames = new Map<string, string>();
  const renamed = visit(document, {
    Field(node) {
      const name = responseName(node);
      const asked = signature(node);
      const keepsIts = asked === name && !isInherited(name) && !planned.has(`${name}(`);
      if (!overlapping.has(name) || keepsIts) return undefined;
      const own = bySignature.get(`${name}: ${asked}`) ?? freeName(name, taken);
      bySignature.set(`${name}: ${asked}`, own);
      sourceNames.set(node, own);
      clientNames.set(own, name);
      return { ...node, alias: { kind: Kind.NAME, value: own } };
    },
  });
  return { document: renamed, sourceNames, clientNames };
}

function freeName(name: string, taken: Set<string>): string {
  // Two leading underscores are for introspection.
  const base = name.replace(/^_+/, '');
  let number = 1;
  while (taken.has(`${base}__${number}`)) number += 1;
  taken.add(`${base}__${number}`);
  return `${base}__${number}`;
}

/**
 * Tells apart what the planner would not.
 *
 * @param planned names of fields that the planner adds to what clients ask: those of keys and of what fields require;
 *   `name(` where it is with arguments
 */
export function renameOverlappingFields(
  document: DocumentNode,
  { definition, fragments }: AnalysedOperation,
  planned: ReadonlySet<string>,
): RenamedFields {
  const names = overlappingNames([definition.selectionSet], fragments, planned);
  if (names.size === 0) return { document, sourceNames: new Map(), clientNames: new Map() };
  return rename(document, names, planned);
}
