import {
  type AskedFields,
  type Columns,
  columnsFor,
  type ProvenanceColumns,
  pick,
  provenanceByField,
  provenanceOf,
  provenanceSelection,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { appliedThreshold } from '../../criteria/applied-threshold.js';
import { type CriterionRow, toCriterion } from '../../criteria/criterion.reader.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { lastDayOf } from '../../criteria/rulebook.js';
import type { CriterionThreshold } from '../../criteria/threshold.type.js';
import type { ThresholdPlace } from '../../criteria/threshold-place.reader.js';
import { table } from '../../table.js';
import { CriterionStatusEntity } from '../assessment.entities.js';
import type { CriterionStatusRequest } from './criterion-status.args.js';
import type { CriterionStatus } from './criterion-status.type.js';
import { gap } from './gap.js';

/** A status as its reader selects it; without what nobody asks for. */
export type StatusRow = Omit<CriterionStatus, 'unit' | 'criterion' | 'threshold' | 'gap' | 'provenance'> &
  ProvenanceColumns & {
    /** Where the unit asked for stands among those asked for, from 1. */
    readonly place: number;
    /** The unit that it is of; read where it may be another than the one asked for. */
    readonly unitId?: string;
    /** Read where the threshold is asked for, or what follows from it. */
    readonly regionId?: string | null;
    readonly criterionId: string;
  };

/** What all statuses of a read share. */
export interface SharedByStatuses {
  /** All the criteria asked for; null when there are none. */
  readonly criteria: readonly CriterionRow[] | null;
  /** The commune groups of the units; null when none is known. */
  readonly communeGroups: Readonly<Record<string, number>> | null;
}

const s = table(CriterionStatusEntity, 's');

const ownColumns = {
  ...pick(s, 'criterionId', 'year', 'status', 'value', 'valueMale', 'valueFemale', 'assessedOn'),
  ...provenanceSelection(s),
};

const statusColumns = {
  ...ownColumns,
  place: sql`a.place`,
  unitId: sql`a.unit_id`,
  regionId: sql`a.region_id`,
} satisfies Columns<keyof StatusRow>;

/** What each field of a status is made of, besides which unit's it is, of which criterion and of which year. */
const columnsByField: Readonly<Record<string, readonly (keyof StatusRow)[]>> = {
  unit: [],
  criterion: [],
  year: [],
  status: ['status'],
  value: ['value'],
  valueMale: ['valueMale'],
  valueFemale: ['valueFemale'],
  threshold: ['regionId'],
  gap: ['regionId', 'value', 'valueMale', 'valueFemale'],
  assessedOn: ['assessedOn'],
  ...provenanceByField,
};

/** The columns of a status `s` of a unit asked for, `a`, as a list after `select`. */
export const statusList = selectList(statusColumns);

/** The columns that the fields asked for are made of. */
export function statusNames(
  { includePredecessors }: CriterionStatusRequest,
  asked: AskedFields,
): readonly (keyof StatusRow)[] {
  const always = [
    'place',
    'criterionId',
    'year',
    'synthetic',
    ...(includePredecessors ? ['unitId' as const] : []),
  ] as const;
  return columnsFor('programmes', asked, always, columnsByField);
}

/** A status of a list over all units, with all that decides its threshold. */
export type ListedStatusRow = Omit<StatusRow, 'place' | 'unitId' | 'regionId'> & {
  readonly unitId: string;
  readonly regionId?: string | null;
  readonly communeGroup?: number | null;
};

/** Its columns, as a list after `select`, but for its place. */
export const listedStatusColumns = selectList({ ...ownColumns, unitId: s.unitId });

const listedByField: Readonly<Record<string, readonly (keyof ListedStatusRow)[]>> = {
  ...(columnsByField as Readonly<Record<string, readonly (keyof ListedStatusRow)[]>>),
  threshold: ['regionId', 'communeGroup'],
  gap: ['regionId', 'communeGroup', 'value', 'valueMale', 'valueFemale'],
};

/** The columns of it that the fields asked for are made of. */
export function listedStatusNames(asked: AskedFields): readonly (keyof ListedStatusRow)[] {
  return columnsFor('programmes', asked, ['unitId', 'criterionId', 'year', 'synthetic'], listedByField);
}

/** Finds what a criterion asks in a place and a year: once for all statuses in a row that have the same. */
function thresholdFinder() {
  const latest = new Map<Criterion, Map<number, readonly [ThresholdPlace, CriterionThreshold]>>();
  return (criterion: Criterion, place: ThresholdPlace, year: number): CriterionThreshold => {
    const byYear = latest.get(criterion) ?? new Map<number, readonly [ThresholdPlace, CriterionThreshold]>();
    latest.set(criterion, byYear);
    const [knownPlace, known] = byYear.get(year) ?? [];
    const isSame = knownPlace?.regionId === place.regionId && knownPlace.communeGroup === place.communeGroup;
    if (known && isSame) return known;
    const threshold = appliedThreshold(criterion, place, lastDayOf(year));
    byYear.set(year, [place, threshold]);
    return threshold;
  };
}

type PlacedRow = Omit<StatusRow, 'place' | 'unitId' | 'regionId'>;

/** Makes statuses of rows whose place is known; thresholds are shared by all the statuses that have the same. */
function placedStatusMaker(criteria: ReadonlyMap<string, Criterion>) {
  const thresholdOf = thresholdFinder();
  return (row: PlacedRow, unitId: string, place: ThresholdPlace): CriterionStatus => {
    const criterion = criteria.get(row.criterionId) as Criterion;
    const { comparator, appliesToEachSex } = criterion;
    const threshold = thresholdOf(criterion, place, row.year);
    return {
      unit: { id: unitId },
      criterion,
      year: row.year,
      status: row.status,
      value: row.value,
      valueMale: row.valueMale,
      valueFemale: row.valueFemale,
      threshold,
      gap: gap({ comparator, threshold: threshold.value, appliesToEachSex }, row),
      assessedOn: row.assessedOn,
      provenance: provenanceOf(row),
    };
  };
}

/** Makes statuses of rows; criteria and thresholds are shared by all the statuses that have the same. */
export function statusMaker(
  ids: readonly string[],
  shared: SharedByStatuses,
): (row: StatusRow) => CriterionStatus {
  const make = placedStatusMaker(new Map((shared.criteria ?? []).map((row) => [row.id, toCriterion(row)])));
  const communeGroups = shared.communeGroups ?? {};
  return (row) => {
    const { regionId = null, unitId = ids[row.place - 1] as string } = row;
    return make(row, unitId, { regionId, communeGroup: communeGroups[unitId] ?? null });
  };
}

/** Makes the statuses of a list over all units of its rows. */
export function listedStatus(criteria: readonly Criterion[]): (row: ListedStatusRow) => CriterionStatus {
  const make = placedStatusMaker(new Map(criteria.map((criterion) => [criterion.id, criterion])));
  return (row) => {
    const { regionId = null, communeGroup = null, unitId } = row;
    return make(row, unitId, { regionId, communeGroup });
  };
}
