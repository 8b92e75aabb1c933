import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Fragments } from '../execution/planning/analysed-operation.js';
import { beyond, type Limits } from './limits.js';
import { DocumentMeasure, fragmentsByName, mergedFields } from './measure-document.js';
import type { PersistedDocuments } from './persisted-documents.js';
import { scanText } from './scan-text.js';

/** What documents may ask for, and what errors may tell. */
export interface DocumentRules {
  readonly limits: Limits;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether an error names what may have been meant. */
  readonly suggestions: boolean;
  /** The only documents that are executed; null for any. */
  readonly only: PersistedDocuments | null;
}

/** A document that may be executed. */
export interface AdmittedDocument {
  readonly document: DocumentNode;
  readonly fragments: Fragments;
}

/** Why a document is not executed. */
export interface RefusedDocument {
  readonly errors: readonly GraphQLError[];
}

/** The deepest that brackets may stand within each other: whoever looks through a document does so by recursion. */
const deepestNesting = 200;

/** The most that is told of one document, so that what is wrong everywhere is not looked for everywhere. */
const mostErrors = 5;

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code: error.extensions.code ?? code },
  });
}

/** The error of the first limit that a text exceeds before it is parsed. */
function refusalOfText(text: string, limits: Limits): GraphQLError | undefined {
  const tooLong = beyond(limits, 'documentBytes', Buffer.byteLength(text));
  if (tooLong) return tooLong;
  const { tokens, nesting } = scanText(text, limits.tokens);
  const tooMany = beyond(limits, 'tokens', tokens);
  if (tooMany) return tooMany;
  return nesting > deepestNesting
    ? beyond({ ...limits, depth: deepestNesting }, 'depth', nesting)
    : undefined;
}

/** The error of the first limit that a document exceeds, found without spreading a fragment that is too large. */
function refusalOf(document: DocumentNode, fragments: Fragments, limits: Limits): GraphQLError | undefined {
  const measure = new DocumentMeasure(fragments);
  let pairs = 0;
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const size = measure.of(definition);
    for (const name of ['depth', 'fields', 'aliases', 'directives'] as const) {
      const error = beyond(limits, name, size[name]);
      if (error) return error;
    }
    const tooWide =
      definition.kind === 'OperationDefinition' && beyond(limits, 'rootFields', size.rootFields);
    if (tooWide) return tooWide;
    pairs += mergedFields([definition.selectionSet], fragments);
    const tooAlike = beyond(limits, 'mergedFields', pairs);
    if (tooAlike) return tooAlike;
  }
  return undefined;
}

/**
 * Reads a document: measured before it is parsed, measured again before any fragment is spread, and then validated.
 * Nothing else in the gateway parses what a client wrote. graphql-armor has such limits as rules of validation, beside
 * the one that compares fragments with each other: there they come too late for a fragment that stands before its
 * operation; and its cost knows neither variables nor lists without `first`.
 */
export function readDocument(
  text: string,
  schema: GraphQLSchema,
  { limits, introspection, suggestions }: DocumentRules,
): AdmittedDocument | RefusedDocument {
  let code = 'GRAPHQL_PARSE_FAILED';
  try {
    const tooLarge = refusalOfText(text, limits);
    if (tooLarge) return { errors: [tooLarge] };
    const document = parse(text);
    code = 'GRAPHQL_VALIDATION_FAILED';
    const fragments = fragmentsByName(document);
    const refusal = refusalOf(document, fragments, limits);
    if (refusal) return { errors: [refusal] };
    const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const options = { maxErrors: mostErrors, hideSuggestions: !suggestions };
    const errors = validate(schema, document, rules, options);
    if (errors.length > 0) return { errors: errors.map((error) => withCode(error, code)) };
    return { document, fragments };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [withCode(error, code)] };
    throw error;
  }
}
