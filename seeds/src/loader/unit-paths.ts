import { GeographyDataError } from '../geography/geography-data-error.js';
import type {
  GeographyDataSet,
  SuccessionRow,
  UnitType,
  UnitTypePeriodRow,
} from '../geography/geography-data-set.js';

/** A row of `unit_path`: the projection of geography that every subgraph keeps. */
export interface UnitPathRow {
  readonly unitId: string;
  readonly level: string;
  readonly edition: string | null;
  readonly code: string;
  readonly unitType: UnitType;
  readonly typeSince: string | null;
  readonly typeBefore: UnitType | null;
  readonly provinceId: string | null;
  readonly districtId: string | null;
  readonly criteriaRegionId: string | null;
  readonly regionId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validToCertainty: string | null;
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

/** The edges that figures about people follow: not those of a part of the land alone. */
export function withPeople({ carriesPeople }: SuccessionRow): boolean {
  return carriesPeople;
}

/** The edges that money follows: all of it goes to the main successor, so that no sum has it twice. */
export function withMoney({ relation }: SuccessionRow): boolean {
  return relation !== 'PARTIAL';
}

/** The type before the last change, and the day of the change: no unit has changed twice within an edition. */
function changeOf(periods: readonly UnitTypePeriodRow[] = []): Pick<UnitPathRow, 'typeSince' | 'typeBefore'> {
  const [before, after, ...more] = periods;
  if (more.length > 0) throw new GeographyDataError(`${before?.unitId} changed its type more than once.`);
  return { typeSince: after?.validFrom ?? null, typeBefore: before?.type ?? null };
}

/** What geography publishes of its units for another subgraph, with the edges of lineage that its figures follow. */
export function unitPaths(
  { units, successions, typePeriods }: GeographyDataSet,
  isFollowed: (edge: SuccessionRow) => boolean,
): UnitPathRow[] {
  const edges = successions.filter(isFollowed);
  const predecessors = neighbours(edges.map((edge) => [edge.successorId, edge.predecessorId]));
  const successors = neighbours(edges.map((edge) => [edge.predecessorId, edge.successorId]));
  const periods = Map.groupBy(typePeriods, ({ unitId }) => unitId);
  return units.map((unit) => ({
    unitId: unit.id,
    level: unit.level,
    edition: unit.edition,
    code: unit.code,
    unitType: unit.type,
    ...changeOf(periods.get(unit.id)),
    provinceId: unit.provinceId,
    districtId: unit.districtId,
    criteriaRegionId: unit.criteriaRegionId,
    regionId: unit.regionId,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    validToCertainty: unit.validToCertainty,
    predecessorIds: predecessors(unit.id),
    successorIds: successors(unit.id),
  }));
}
