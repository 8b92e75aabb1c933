import { PlatformError } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash-of.js';
import { countValues } from './count-values.js';
import { beyond } from './limits.js';
import {
  type AdmittedDocument,
  type DocumentRules,
  type RefusedDocument,
  readDocument,
} from './read-document.js';
import { costOf, defaultsOf } from './request-cost.js';

type Variables = Readonly<Record<string, unknown>>;

/** What a request asks for, as far as it has to be admitted. */
export interface RequestToAdmit {
  readonly operationName: string | undefined;
  readonly variables: Variables;
}

/** Whether a request is executed, and what it may cost. */
export interface Verdict {
  readonly errors: readonly GraphQLError[];
  /** Undefined where the document or its variables are refused before it is worked out. */
  readonly cost: number | undefined;
}

/** Memory for documents that were read, in bytes. */
const mostBytes = 32 * 1024 * 1024;

/** What a document takes in memory for each token, for each character of its text, and besides. */
const bytesPerToken = 400;
const bytesPerCharacter = 2;
const overhead = 2000;

/** A document takes as much where it is refused, for its errors say where. */
function sizeOf(text: string): number {
  const tokens = text.match(/[\w"]+|[^\s,]/g)?.length ?? 0;
  return overhead + bytesPerToken * tokens + bytesPerCharacter * text.length;
}

/** Stands for a document that is refused, where one has to be: nothing is executed of it. */
const nothing: DocumentNode = parse('{ __typename }', { noLocation: true });

function notPersisted(): PlatformError {
  return new PlatformError(
    'PERSISTED_QUERY_NOT_IN_LIST',
    'The document is not one of those that are executed here; expected one of schema/operations or OPERATIONS_DIR, by its hash, by `documentId` or word for word.',
  );
}

/** Reads what clients write, each document once as long as it is kept, and says what of it is executed. */
export class Admission {
  private loaded: GraphQLSchema | undefined;
  private readonly known = new LRUCache<string, AdmittedDocument | RefusedDocument>({ maxSize: mostBytes });

  constructor(readonly rules: DocumentRules) {}

  /** Takes over what clients see, at the start and whenever it changes. */
  load(schema: GraphQLSchema): void {
    this.loaded = schema;
    this.known.clear();
  }

  /** What clients see. */
  get schema(): GraphQLSchema {
    if (!this.loaded) throw new Error('No schema is loaded');
    return this.loaded;
  }

  /** What a document is known as. */
  read(text: string, hash = hashOf(text)): AdmittedDocument | RefusedDocument {
    const known = this.known.get(hash);
    if (known) return known;
    const { only } = this.rules;
    if (!only || only.has(hash)) return this.readAnew(text, hash);
    const read = { errors: [notPersisted()] };
    this.known.set(hash, read, { size: overhead });
    return read;
  }

  /**
   * Admits what was made here of a document that is admitted, so that it need not be listed itself.
   *
   * @returns whether it may be executed: it is within the limits and fits the graph
   */
  admitMadeOf(text: string): boolean {
    const hash = hashOf(text);
    const known = this.known.get(hash);
    return 'document' in (known && 'document' in known ? known : this.readAnew(text, hash));
  }

  /** The document of a hash that was read lately, or what stands for it where it is refused. */
  documentOf(hash: string): DocumentNode | undefined {
    const known = this.known.get(hash);
    return known && ('document' in known ? known.document : nothing);
  }

  /** Whether the operation asked for is a query that may be executed. */
  isQuery(text: string, operationName: string | null): boolean {
    const read = this.read(text);
    const operation = 'document' in read ? getOperationAST(read.document, operationName) : undefined;
    return operation?.operation === OperationTypeNode.QUERY;
  }

  /** Whether a request is executed. */
  judge(text: string, hash: string, { operationName, variables }: RequestToAdmit): Verdict {
    const { rules } = this;
    const read = this.read(text, hash);
    if ('errors' in read) return { errors: read.errors, cost: undefined };
    const tooMany = beyond(
      rules.limits,
      'variableValues',
      countValues(variables, rules.limits.variableValues),
    );
    if (tooMany) return { errors: [tooMany], cost: undefined };
    const operation = getOperationAST(read.document, operationName);
    // Which operations there are is said where it is executed.
    if (!operation) return { errors: [], cost: undefined };
    const { fragments } = read;
    const { schema } = this;
    const cost = costOf(operation, { schema, fragments, variables, defaults: defaultsOf(operation) });
    const tooCostly = beyond(rules.limits, 'cost', cost);
    return { errors: tooCostly ? [tooCostly] : [], cost };
  }

  private readAnew(text: string, hash: string): AdmittedDocument | RefusedDocument {
    const read = readDocument(text, this.schema, this.rules);
    const isParsed = text.length <= this.rules.limits.documentBytes;
    this.known.set(hash, read, { size: isParsed ? sizeOf(text) : overhead });
    return read;
  }
}
