import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Fragments } from '../execution/planning/analysed-operation.js';
import type { Admission } from '../limits/admission.js';

/** A document that is asked for by its name, and fits the graph. */
export interface NamedOperation {
  /** That of its file without the ending. */
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  /** What its first comment says it shows; empty where it has none. */
  readonly summary: string;
  /** Variables to try it with, as its first comment names them. */
  readonly examples: Readonly<Record<string, unknown>>;
}

const firstComment = /^\s*#(.*)/;
const namedVariables = /variables:\s*(\{.*?\})(?:\s|$)/;

function examplesIn(comment: string): Readonly<Record<string, unknown>> {
  const [, json] = namedVariables.exec(comment) ?? [];
  try {
    return json === undefined ? {} : JSON.parse(json);
  } catch {
    return {};
  }
}

/** The first comment of a document: `# variables: {"code": "27"}   What it shows.` */
export function readComment(text: string): Pick<NamedOperation, 'summary' | 'examples'> {
  const comment = firstComment.exec(text)?.[1] ?? '';
  const summary = comment.replace('START HERE.', '').replace(namedVariables, '').trim();
  return { summary, examples: examplesIn(comment) };
}

/** A document as an operation; null where it does not fit the graph, or is not one query. */
export function namedOperation(name: string, text: string, admission: Admission): NamedOperation | null {
  const read = admission.read(text);
  if ('errors' in read) return null;
  const operation = getOperationAST(read.document, null);
  if (operation?.operation !== 'query') return null;
  return { name, text, ...read, operation, ...readComment(text) };
}
