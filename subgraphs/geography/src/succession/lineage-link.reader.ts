import {
  type ListSortKey,
  legalBasisOf,
  type Page,
  pick,
  type ReadContext,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { u } from '../administrative-unit/administrative-unit.entity.js';
import type { UnitRow } from '../administrative-unit/unit-columns.js';
import { unitsById } from '../administrative-unit/units-by-id.reader.js';
import { table } from '../table.js';
import type { LineageLinkOrderField, LineageLinkRequest } from './lineage-link.args.js';
import type { LineageLink } from './lineage-link.type.js';
import { UnitSuccessionEntity } from './unit-succession.entity.js';

const s = table(UnitSuccessionEntity, 's');
const columns = pick(
  s,
  'predecessorId',
  'successorId',
  'relation',
  'effectiveOn',
  'legalBasis',
  'confidence',
  'note',
  'noteVi',
);

type LinkRow = RowOf<typeof columns>;

const ofRelation = sql`array_position(array['WHOLE', 'MAIN', 'PARTIAL'], ${s.relation})`;
const orderKeys: Readonly<Record<LineageLinkOrderField, ListSortKey>> = {
  FROM: { value: s.predecessorId, type: 'text' },
  TO: { value: s.successorId, type: 'text' },
  RELATION: { value: ofRelation, type: 'integer' },
  EFFECTIVE_ON: { value: s.effectiveOn, type: 'date', nullable: true },
};
const usual = [orderKeys.FROM, orderKeys.RELATION, orderKeys.TO];

function conditions({ filter }: LineageLinkRequest): RawBuilder<unknown> {
  const { within, levels, relations, effectiveFrom, effectiveTo } = filter;
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (within != null && within !== 'VN') {
    const units = sql`(select ${u.id} from ${u} where ${within} in (${u.id}, ${u.provinceId}, ${u.districtId}))`;
    parts.push(sql`(${s.predecessorId} in ${units} or ${s.successorId} in ${units})`);
  }
  if (levels) {
    parts.push(sql`${s.successorId} in (select ${u.id} from ${u} where ${u.level} = any(${levels}::text[]))`);
  }
  if (relations) parts.push(sql`${s.relation} = any(${relations}::text[])`);
  if (effectiveFrom != null) parts.push(sql`${s.effectiveOn} >= ${effectiveFrom}::date`);
  if (effectiveTo != null) parts.push(sql`${s.effectiveOn} <= ${effectiveTo}::date`);
  return sql.join(parts, sql` and `);
}

/** A page of the crosswalk, with the units at both ends: two statements, however many lines there are. */
export function listLineageLinks(
  context: ReadContext,
  request: LineageLinkRequest,
): Promise<Page<LineageLink>> {
  const { first: _, after: __, ...chosen } = request;
  const unit = (id: string) => context.load(unitsById, id, { asOf: null }) as Promise<UnitRow>;
  const toLink = async ({
    predecessorId,
    successorId,
    legalBasis,
    ...row
  }: LinkRow): Promise<LineageLink> => {
    const [from, to] = await Promise.all([unit(predecessorId), unit(successorId)]);
    return { ...row, from, to, legalBasis: legalBasis === null ? null : legalBasisOf(legalBasis) };
  };
  const paged = {
    name: `unitSuccessions ${JSON.stringify(chosen)}`,
    columns: selectList(columns),
    from: s,
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeys, usual),
  };
  return readPage(context, paged, request, (rows: readonly LinkRow[]) => Promise.all(rows.map(toLink)));
}
