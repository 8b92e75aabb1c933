import { largestPage } from '@ntp-graph/kit';
import { type FieldNode, Kind } from 'graphql';
import type { ConnectionShape } from '../table/shape.js';
import type { Chain } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import type { AskedTable } from './asked-table.js';

function firstOf({ arguments: args = [] }: FieldNode, { operation, variables }: AskedTable): number | null {
  const value = args.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  if (typeof variables[name] === 'number') return variables[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : null;
}

function checkPageSize(
  asked: AskedTable,
  { field, nodes, name: path }: ConnectionShape,
  isPaged: boolean,
): void {
  if (!field.definition.args.some(({ name }) => name === 'first')) return;
  const instead = isPaged ? '' : ', or all=true for all of them';
  const first = nodes[0] ? firstOf(nodes[0], asked) : null;
  if (first === null) {
    throw unfit(
      `${path} comes in pages, and the query says no \`first\`, so that the table would hold its beginning alone`,
      `\`first\`${instead}`,
    );
  }
  if (first > largestPage) {
    throw unfit(
      `The query asks for ${first} of ${path} at once`,
      `at most ${largestPage} in \`first\`${instead}`,
    );
  }
}

/**
 * Refuses a table that would hold less of its lists than it seems to.
 *
 * @param followed the connection of which all pages are read, whatever its `first`
 */
export function checkPageSizes(
  asked: AskedTable,
  chains: readonly Chain[],
  followed: ConnectionShape | null,
): void {
  // Beside a list whose pages are followed, another one is below it.
  for (const { connection } of chains.flat()) {
    if (connection && connection !== followed) checkPageSize(asked, connection, followed !== null);
  }
}
