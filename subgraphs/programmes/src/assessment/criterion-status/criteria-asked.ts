import { sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { CriterionEntity } from '../../criteria/criteria.entities.js';
import { table } from '../../table.js';

const c = table(CriterionEntity, 'c');

/** Which criteria `c` are asked for; null asks for all. */
export function criteriaAsked({
  criteriaSet,
  criteria,
}: {
  readonly criteriaSet: string | null;
  readonly criteria: readonly string[] | null;
}): RawBuilder<unknown> | null {
  const parts: RawBuilder<unknown>[] = [];
  if (criteriaSet !== null) parts.push(sql`${c.criteriaSetCode} = ${criteriaSet}`);
  if (criteria !== null) parts.push(sql`${c.number} = any(${[...criteria]}::text[])`);
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}
