import { type GraphqlRequest, PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { type AskedOperation, askedOperation } from '../../caching/asked-operation.js';
import type { Fragments } from '../../execution/planning/analysed-operation.js';
import { hashOf } from '../../hash-of.js';
import type { Admission } from '../../limits/admission.js';
import { fragmentsByName } from '../../limits/measure-document.js';
import { markSynthetic } from '../table/mark-synthetic.js';
import { selectedFields } from '../table/selected-fields.js';
import { type ObjectShape, shapeOf } from '../table/shape.js';

type Variables = Readonly<Record<string, unknown>>;

/** A query that a table is made of. */
export interface AskedTable {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly operationName: string | null;
  /** What the client asks for. */
  readonly shape: ObjectShape;
  /** What is asked in its place: with what says of each figure whether it is synthetic, where that may be asked too. */
  readonly marked: DocumentNode;
  readonly isMarked: boolean;
  readonly markedShape: ObjectShape;
}

/** Where documents are read, and those found that are named by a hash alone. */
export interface KnownDocuments {
  readonly admission: Admission;
  /** The text of a document that a client gave before, or that is persisted. */
  textOf(hash: string): Promise<string | undefined>;
}

async function textOf({ query, extensions }: AskedOperation, documents: KnownDocuments) {
  if (query !== null) return query;
  const { sha256Hash } = (extensions.persistedQuery ?? {}) as { readonly sha256Hash?: unknown };
  return typeof sha256Hash === 'string' ? documents.textOf(sha256Hash) : undefined;
}

function shape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  given: Variables,
): ObjectShape {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const asked = { schema, fragments, variables: { ...Object.fromEntries(defaults), ...given } };
  const root = schema.getQueryType();
  if (!root) throw new Error('The graph has no queries');
  return shapeOf(asked, selectedFields(asked, [operation.selectionSet], root), root);
}

function isAdmitted(
  admission: Admission,
  text: string,
  { operationName, variables }: AskedOperation,
): boolean {
  if (!admission.admitMadeOf(text)) return false;
  const request = { operationName: operationName ?? undefined, variables };
  return admission.judge(text, hashOf(text), request).errors.length === 0;
}

/**
 * Reads the query of a request; null for one that is refused, which the way of JSON says why.
 *
 * @throws PlatformError for a request that is none of GraphQL over HTTP
 */
export async function askedTable(
  request: GraphqlRequest,
  documents: KnownDocuments,
): Promise<AskedTable | null> {
  const asked = askedOperation(request);
  if (!asked) {
    throw new PlatformError(
      'BAD_REQUEST',
      'The request is not one operation; expected query, operationName and variables, as a JSON body or as parameters of a GET.',
    );
  }
  const { admission } = documents;
  const text = await textOf(asked, documents);
  const read = text === undefined ? undefined : admission.read(text);
  if (!read || 'errors' in read) return null;
  const { document, fragments } = read;
  const operation = getOperationAST(document, asked.operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const { schema } = admission;
  const { variables, operationName } = asked;
  const withMarks = markSynthetic(schema, document);
  // What cannot be asked beside the client's own fields is told of the whole answer.
  const isMarked = isAdmitted(admission, print(withMarks), asked);
  const marked = isMarked ? withMarks : document;
  const operationOfMarked = getOperationAST(marked, operationName) as OperationDefinitionNode;
  return {
    schema,
    operation,
    variables,
    operationName,
    shape: shape(schema, operation, fragments, variables),
    marked,
    isMarked,
    markedShape: shape(schema, operationOfMarked, fragmentsByName(marked), variables),
  };
}
