import type { ReadContext } from '@ntp-graph/kit';
import { type ExecutionResult, execute, parse } from 'graphql';
import type { TestGraph } from './test-graph.js';

/** The context of one request, which counts the statements that are sent. */
function countingContext(context: ReadContext, onStatement: () => void): ReadContext {
  const database = context.database.withPlugin({
    transformQuery: ({ node }) => {
      onStatement();
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return Object.assign(Object.create(Object.getPrototypeOf(context)), context, { database });
}

/** Asks a selection of units as one request: the answer, and how many SQL statements it took. */
export async function countStatements(
  graph: TestGraph,
  ids: readonly string[],
  selection: string,
): Promise<{ readonly answer: ExecutionResult; readonly statements: number }> {
  let statements = 0;
  const answer = await execute({
    schema: graph.subgraph.schema,
    document: parse(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit { ${selection} } } }`,
    ),
    variableValues: { of: ids.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id })) },
    contextValue: countingContext(graph.subgraph.readContext(), () => {
      statements += 1;
    }),
  });
  return { answer, statements };
}
