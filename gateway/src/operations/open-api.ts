import {
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { formatNames, formats } from '../formats/formats.js';
import { type JsonSchema, schemaOfInput, schemaOfObject } from './json-schema.js';
import type { NamedOperation } from './named-operation.js';

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** The variables of an operation as parameters. */
export function parametersOf(
  schema: GraphQLSchema,
  { operation, examples }: NamedOperation,
): readonly Parameter[] {
  return (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never) as GraphQLInputType;
    const byDefault = defaultValue ? { default: valueFromASTUntyped(defaultValue) } : {};
    return {
      name,
      required: isNonNullType(type) && !defaultValue,
      schema: { ...schemaOfInput(type), ...byDefault },
      ...(examples[name] == null ? {} : { example: examples[name] }),
    };
  });
}

function answerOf(schema: GraphQLSchema, { operation, fragments }: NamedOperation): JsonSchema {
  const root = schema.getQueryType();
  if (!root) throw new Error('The graph has no queries');
  // What @skip and @include depend on is not known here: all that may be answered is described.
  const asked = { schema, fragments, variables: null };
  return {
    type: 'object',
    properties: {
      data: schemaOfObject(asked, [operation.selectionSet], root),
      extensions: { $ref: '#/components/schemas/Extensions' },
    },
    required: ['data'],
  };
}

const binary = { type: 'string', contentMediaType: 'application/octet-stream' };

const files = Object.fromEntries(
  formats.map(({ mediaType }) => [
    mediaType,
    { schema: mediaType.startsWith('text/') ? { type: 'string' } : binary },
  ]),
);

const problem = { $ref: '#/components/responses/Problem' };

function pathOf(schema: GraphQLSchema, named: NamedOperation) {
  const parameters = parametersOf(schema, named).map(({ schema: of, ...parameter }) => ({
    ...parameter,
    in: 'query',
    // A list by as many of one name; an object as JSON.
    ...(of.type === 'object' ? { content: { 'application/json': { schema: of } } } : { schema: of }),
  }));
  return {
    get: {
      operationId: named.name,
      summary: named.summary || named.name,
      parameters: [
        ...parameters,
        { $ref: '#/components/parameters/format' },
        { $ref: '#/components/parameters/all' },
        { $ref: '#/components/parameters/language' },
      ],
      responses: {
        200: {
          description: 'The answer; in another format than JSON, its rows.',
          content: { 'application/json': { schema: answerOf(schema, named) }, ...files },
        },
        400: problem,
        default: problem,
      },
    },
  };
}

const components = {
  parameters: {
    format: {
      name: 'format',
      in: 'query',
      description:
        'How the answer is wanted. In any other than json, lists become rows: a list within an object repeats what stands around it.',
      schema: { type: 'string', enum: formatNames, default: 'json' },
    },
    all: {
      name: 'all',
      in: 'query',
      description:
        'All pages of the outermost list as one file, of one state of the data. Not with json and jsonstat.',
      schema: { type: 'boolean', default: false },
    },
    language: {
      name: 'Accept-Language',
      in: 'header',
      description: 'The language of words: vi or en.',
      schema: { type: 'string', default: 'vi' },
    },
  },
  responses: {
    Problem: {
      description: 'What was wrong, and what would be right.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
    },
  },
  schemas: {
    Errors: {
      type: 'object',
      required: ['errors'],
      properties: {
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['message'],
            properties: {
              message: { type: 'string' },
              path: { type: 'array', items: { type: ['string', 'integer'] } },
              extensions: { type: 'object', properties: { code: { type: 'string' } } },
            },
          },
        },
      },
    },
    Extensions: {
      type: 'object',
      description: '`synthetic` names the fields that hold what our generator made, where any does.',
    },
  },
};

/** The operations that are asked for by name, as OpenAPI 3.1 describes them. */
export function openApi(schema: GraphQLSchema, operations: readonly NamedOperation[], version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'NTP Graph',
      version,
      summary: 'The health part of Việt Nam’s National Target Programmes.',
      description: schema.description ?? '',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '.' }],
    paths: Object.fromEntries(operations.map((named) => [`/q/${named.name}`, pathOf(schema, named)])),
    components,
  };
}
