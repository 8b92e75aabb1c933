import { type DocumentNode, GraphQLError, Kind } from 'graphql';

/** The error of a request whose operation name does not tell which operation of its document to execute. */
export function operationMissing(document: DocumentNode, name: string | null | undefined): GraphQLError {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((operation) =>
    'name' in operation && operation.name ? [JSON.stringify(operation.name.value)] : [],
  );
  const wrong = name == null ? `${operations.length} operations` : `no operation ${JSON.stringify(name)}`;
  const right = names.length > 0 ? `operationName to be one of ${names.join(', ')}` : 'no operationName';
  // Apollo Server gives it the code OPERATION_RESOLUTION_FAILURE and HTTP status 400.
  return new GraphQLError(`The document has ${wrong}; expected ${right}.`);
}
