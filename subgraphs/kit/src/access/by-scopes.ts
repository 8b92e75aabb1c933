import type { BatchReader, MayRead, ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { levelOfUnitId } from '../unit-path/unit-id.js';
import { UnitPath } from '../unit-path/unit-path.entity.js';
import type { Scope } from './scope.js';

const p = columnsOf(UnitPath, 'p');

interface PlaceRow {
  readonly unitId: string;
  readonly provinceId: string | null;
  readonly districtId: string | null;
}

/** The units that a unit lies within, itself first; itself alone where it is not known. */
function placesOfUnits(schema: string): BatchReader<string, null, readonly (string | null)[]> {
  return async ({ database }, ids) => {
    const { rows } = await sql<PlaceRow>`
      select ${p.unitId} as "unitId", ${p.provinceId} as "provinceId", ${p.districtId} as "districtId"
      from ${sql.table(`${schema}.unit_path`)} p where ${p.unitId} = any(${[...ids]}::text[])`.execute(
      database,
    );
    const byId = new Map(rows.map((row) => [row.unitId, row]));
    return ids.map((id) => [id, byId.get(id)?.provinceId ?? null, byId.get(id)?.districtId ?? null]);
  };
}

/** The unit that a parent is or belongs to; null where it is of the whole country. */
function unitOf(parent: unknown): string | null {
  const { unitId, id } = (parent ?? {}) as { readonly unitId?: unknown; readonly id?: unknown };
  const said = String(unitId ?? id ?? '').split('@', 1)[0] ?? '';
  return levelOfUnitId(said) === null ? null : said;
}

/** What of a caller's scopes is about these classes of data of a subgraph. */
function scopesFor(context: ReadContext, subgraph: string, classes: readonly string[]): readonly Scope[] {
  return context.caller.scopes.filter(
    (scope) => classes.includes(scope.dataClass) && (scope.subgraph === null || scope.subgraph === subgraph),
  );
}

/**
 * The rule for fields that hold data which are not published. Their `roles` are the classes of those data; a caller may
 * read them with a scope for one of these classes, for this subgraph, and for a unit that the parent is or lies
 * within. A parent that is no unit takes a scope for the whole country.
 *
 * @param subgraph its name, which is that of its schema too
 */
export function byScopes(subgraph: string): MayRead {
  const places = placesOfUnits(subgraph);
  return async (context, classes, parent) => {
    const scopes = scopesFor(context, subgraph, classes);
    if (scopes.some(({ within }) => within === 'VN')) return true;
    const unit = scopes.length > 0 ? unitOf(parent) : null;
    if (unit === null) return false;
    if (scopes.some(({ within }) => within === unit)) return true;
    const around = await context.load(places, unit, null);
    return scopes.some(({ within }) => around.includes(within));
  };
}
