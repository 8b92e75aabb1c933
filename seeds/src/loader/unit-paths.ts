import type { GeographyDataSet } from '../geography/geography-data-set.js';

/** A row of `unit_path`: the projection of geography that every subgraph keeps. */
export interface UnitPathRow {
  readonly unitId: string;
  readonly level: string;
  readonly edition: string | null;
  readonly code: string;
  readonly provinceId: string | null;
  readonly districtId: string | null;
  readonly criteriaRegionId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
}

function neighbours(
  edges: readonly (readonly [from: string, to: string])[],
): (unitId: string) => readonly string[] {
  const byUnit = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const list = byUnit.get(from);
    if (list) list.push(to);
    else byUnit.set(from, [to]);
  }
  return (unitId) => byUnit.get(unitId) ?? [];
}

/** What geography publishes of its units for the other subgraphs. */
export function unitPaths({ units, successions }: GeographyDataSet): UnitPathRow[] {
  const predecessors = neighbours(successions.map((edge) => [edge.successorId, edge.predecessorId]));
  const successors = neighbours(successions.map((edge) => [edge.predecessorId, edge.successorId]));
  return units.map((unit) => ({
    unitId: unit.id,
    level: unit.level,
    edition: unit.edition,
    code: unit.code,
    provinceId: unit.provinceId,
    districtId: unit.districtId,
    criteriaRegionId: unit.criteriaRegionId,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    predecessorIds: predecessors(unit.id),
    successorIds: successors(unit.id),
  }));
}
