import {
  type BatchReader,
  columnsOf,
  type Page,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  readPage,
  selectList,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { isWithinOrAll } from '../administrative-unit/is-within.js';
import { groupByKeys } from '../graph/group-by-keys.js';
import type { PlacedListRequest } from '../graph/placed-list.args.js';
import { table } from '../table.js';
import { DirectiveEntity } from './directive.entity.js';
import type { Directive } from './directive.type.js';

const d = table(DirectiveEntity, 'd');

const columns = columnsOf(DirectiveEntity, 'd');
const list = selectList(columns);

type DirectiveRow = RowOf<typeof columns>;

function toDirective(row: DirectiveRow): Directive {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

/** Directives by day, in pages. */
export function listDirectives(context: ReadContext, request: PlacedListRequest): Promise<Page<Directive>> {
  const paged = {
    name: `directives ${request.within}`,
    columns: list,
    from: d,
    where: isWithinOrAll(d.unitId, request.within),
    order: [
      { value: d.issuedOn, type: 'date' },
      { value: d.id, type: 'text' },
    ],
  } as const;
  return readPage(context, paged, request, (rows: readonly DirectiveRow[]) => rows.map(toDirective));
}

function directivesWhere(
  condition: (ids: readonly string[]) => RawBuilder<unknown>,
  keysOf: (directive: Directive) => readonly string[],
): BatchReader<string, null, Directive[]> {
  return async (context, ids) => {
    const { rows } = await sql<DirectiveRow>`
      select ${list} from ${d} where ${condition(ids)} order by ${d.issuedOn}, ${d.id}`.execute(
      context.database,
    );
    return groupByKeys(ids, rows.map(toDirective), keysOf);
  };
}

/** What was ordered against each obstacle, the earliest first. */
export const directivesOfObstacles = directivesWhere(
  (ids) => sql`${d.obstacleIds} && ${[...ids]}::text[]`,
  (directive) => directive.obstacleIds,
);

/** What was ordered in answer to each proposal, the earliest first. */
export const directivesOfProposals = directivesWhere(
  (ids) => sql`${d.proposalIds} && ${[...ids]}::text[]`,
  (directive) => directive.proposalIds,
);

/** Directives by id; null where there is none. */
export const directivesById: BatchReader<string, null, Directive | null> = async (context, ids) => {
  const { rows } = await sql<DirectiveRow>`
    select ${list} from ${d} where ${d.id} = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows.map(toDirective), (directive) => directive.id);
};
