import { Link } from '../app/use-address.js';
import type { DataColumn } from '../table/data-column.js';
import type { Words } from '../words/use-words.js';

interface OfIndicator {
  readonly indicator: { readonly code: string; readonly name: string };
}

/** The indicator that a row is about, which leads to its page. */
export function indicatorColumn({ say }: Words): DataColumn<OfIndicator> {
  return {
    id: 'indicator',
    name: say('indicator.label'),
    value: ({ indicator }) => indicator.name,
    cell: ({ indicator }) => (
      <Link to={{ view: 'indicator', indicator: indicator.code }}>{indicator.name}</Link>
    ),
  };
}
