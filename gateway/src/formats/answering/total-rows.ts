import type { GraphqlRequest } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getOperationAST,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import { valueAt } from '../table/value-at.js';
import type { PagingParts } from './all-pages.js';
import type { AskedFile } from './asked-file.js';
import { followedConnection } from './followed-connection.js';
import { askInstead } from './json-answer.js';
import { withoutUnused } from './paged-document.js';

/** The header that says how many rows a file of all pages will have. */
export const totalRowsHeader = 'x-total-rows';

const count: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'totalCount' } }],
};

function only(selection: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [selection] };
}

/** The fields that lead to a connection, with its count in place of its rows; null where a fragment lies between. */
function countOf(
  { selections }: SelectionSetNode,
  [name, ...further]: readonly string[],
): SelectionSetNode | null {
  const found = selections.find(
    (each): each is FieldNode => each.kind === Kind.FIELD && (each.alias ?? each.name).value === name,
  );
  if (!found?.selectionSet) return null;
  if (further.length > 0) {
    const below = countOf(found.selectionSet, further);
    return below && only({ ...found, selectionSet: below });
  }
  const args = found.arguments ?? [];
  // From a cursor on there are fewer rows than it counts.
  if (args.some((argument) => argument.name.value === 'after')) return null;
  const others = args.filter((argument) => argument.name.value !== 'first');
  const none = { kind: Kind.INT, value: '0' } as const;
  const first = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'first' }, value: none } as const;
  return only({ ...found, arguments: [...others, first], selectionSet: count });
}

/** A query for nothing but how many rows another one has; null where its rows are not the items of one list. */
function countingDocument({ asked, chains }: AskedFile): DocumentNode | null {
  const [chain = []] = chains;
  const followed = followedConnection(chain);
  const type = getNamedType(followed?.field.definition.type);
  if (chain.length !== 1 || !followed || !isObjectType(type) || !('totalCount' in type.getFields()))
    return null;
  const operation = getOperationAST(asked.marked, asked.operationName) as OperationDefinitionNode;
  const selectionSet = countOf(operation.selectionSet, followed.fullPath);
  const counting = selectionSet && { ...operation, selectionSet };
  return counting && withoutUnused({ kind: Kind.DOCUMENT, definitions: [counting] });
}

/** Whether a client wants to know: `Prefer: total-rows` (RFC 7240). To count costs something, and few look on. */
function isWanted({ headers }: GraphqlRequest): boolean {
  return /(^|,)\s*total-rows\s*(,|;|$)/i.test(String(headers.prefer ?? ''));
}

/** How many rows a file of all pages will have, as a header, where that is wanted and can be counted. */
export async function totalRows(
  { ask, admission }: PagingParts,
  file: AskedFile,
): Promise<Readonly<Record<string, string>>> {
  const counting = isWanted(file.request) ? countingDocument(file) : null;
  const query = counting && print(counting);
  if (!query || !admission.admitMadeOf(query)) return {};
  const { operationName, variables } = file.asked;
  const { data, errors } = await askInstead(ask, file.request, { query, operationName, variables });
  const [chain = []] = file.chains;
  const path = followedConnection(chain)?.fullPath ?? [];
  const total = valueAt(data, [...path, 'totalCount']);
  return errors.length === 0 && typeof total === 'number' ? { [totalRowsHeader]: String(total) } : {};
}
