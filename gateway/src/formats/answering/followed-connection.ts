import type { ConnectionShape } from '../table/shape.js';
import type { Chain } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';

/**
 * The connection of which all pages are read: the outermost of the lists. Null where no list comes in pages.
 *
 * @throws PlatformError FORMAT_DOES_NOT_FIT where it lies in a list, and so has a cursor for each item of that
 */
export function followedConnection(chain: Chain): ConnectionShape | null {
  const place = chain.findIndex(({ connection }) => takesCursor(connection));
  if (place < 0) return null;
  const { connection } = chain[place] as (typeof chain)[number];
  if (place > 0) {
    throw unfit(
      `${connection?.name} comes in pages for each item of ${chain[0]?.name}, so that all=true has no one list to follow`,
      'a list from the root, with a filter, or a place by itself',
    );
  }
  return connection;
}

function takesCursor(connection: ConnectionShape | null): boolean {
  const names = connection?.field.definition.args.map(({ name }) => name) ?? [];
  return names.includes('first') && names.includes('after');
}
