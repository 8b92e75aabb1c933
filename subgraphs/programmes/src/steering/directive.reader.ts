import {
  type BatchReader,
  type Page,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { isWithinOrAll } from '../administrative-unit/is-within.js';
import { groupByKeys } from '../graph/group-by-keys.js';
import type { PlacedListRequest } from '../graph/placed-list.args.js';
import { readPage } from '../graph/read-page.js';
import type { Directive } from './directive.type.js';

type DirectiveRow = Omit<Directive, 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string | null; readonly candidateUnitId: string | null };

const columns = sql`
  d.id, d.description_vi as "descriptionVi", d.description_en as "descriptionEn", d.issued_by as "issuedBy",
  d.unit_id as "unitId", d.candidate_unit_id as "candidateUnitId", d.issued_on as "issuedOn",
  d.obstacle_ids as "obstacleIds", d.proposal_ids as "proposalIds", ${selectProvenance('d')}`;

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
  const list = {
    name: `directives ${request.within}`,
    columns,
    from: sql`programmes.directive d`,
    where: isWithinOrAll('d.unit_id', request.within),
    order: [
      { name: 'issuedOn', value: sql`d.issued_on`, type: 'date' },
      { name: 'id', value: sql`d.id`, type: 'text' },
    ],
  } as const;
  return readPage(context, list, request, toDirective);
}

function directivesWhere(
  condition: (ids: readonly string[]) => RawBuilder<unknown>,
  keysOf: (directive: Directive) => readonly string[],
): BatchReader<string, null, Directive[]> {
  return async (context, ids) => {
    const { rows } = await sql<DirectiveRow>`
      select ${columns} from programmes.directive d where ${condition(ids)} order by d.issued_on, d.id`.execute(
      context.database,
    );
    return groupByKeys(ids, rows.map(toDirective), keysOf);
  };
}

/** What was ordered against each obstacle, the earliest first. */
export const directivesOfObstacles = directivesWhere(
  (ids) => sql`d.obstacle_ids && ${[...ids]}::text[]`,
  (directive) => directive.obstacleIds,
);

/** What was ordered in answer to each proposal, the earliest first. */
export const directivesOfProposals = directivesWhere(
  (ids) => sql`d.proposal_ids && ${[...ids]}::text[]`,
  (directive) => directive.proposalIds,
);

/** Directives by id; null where there is none. */
export const directivesById: BatchReader<string, null, Directive | null> = async (context, ids) => {
  const { rows } = await sql<DirectiveRow>`
    select ${columns} from programmes.directive d where d.id = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toDirective), (directive) => directive.id);
};
