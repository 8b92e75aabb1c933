import { Comparator } from '@ntp-graph/kit';
import { communeGroupArea, communeGroupOf, isCommuneGroupArea } from './commune-group.js';
import type { AreaThreshold, Criterion } from './criterion.type.js';
import { type CriterionThreshold, ThresholdScope } from './threshold.type.js';
import type { ThresholdPlace } from './threshold-place.reader.js';

/** What is said of a threshold, in both languages. */
type Note = Pick<CriterionThreshold, 'note' | 'noteVi'>;

const nothing: Note = { note: null, noteVi: null };
const unverified: Readonly<Record<ThresholdScope, Note>> = {
  REGION: {
    note: 'It varies by region and the value of this region is not verified.',
    noteVi: 'Khác nhau theo vùng; giá trị của vùng này chưa được kiểm chứng.',
  },
  COMMUNE_GROUP: {
    note: 'It varies by commune group and the value of this group is not verified.',
    noteVi: 'Khác nhau theo nhóm xã; giá trị của nhóm này chưa được kiểm chứng.',
  },
  GENERAL: { note: 'The value is not verified.', noteVi: 'Giá trị chưa được kiểm chứng.' },
};
const groupUnknown: Note = {
  note: 'It varies by commune group and the group of this unit is not known.',
  noteVi: 'Khác nhau theo nhóm xã; chưa biết nhóm của đơn vị này.',
};
const onlyByRegion: Note = {
  note: 'There is no verified general value: it varies by region.',
  noteVi: 'Không có giá trị chung đã kiểm chứng: khác nhau theo vùng.',
};

/** A note of our editors, or what else there is to say. */
function noteOr({ note, noteVi }: Note, otherwise: Note): Note {
  return note === null ? otherwise : { note, noteVi };
}

function noteOnGeneral({ comparator, generalThreshold, areaThresholds, provenance }: Criterion): Note {
  if (generalThreshold !== null || comparator === Comparator.ALL) return noteOr(provenance, nothing);
  return areaThresholds.length > 0 ? onlyByRegion : noteOr(provenance, unverified.GENERAL);
}

function generalThreshold(criterion: Criterion): CriterionThreshold {
  return {
    comparator: criterion.comparator,
    value: criterion.generalThreshold,
    unit: criterion.unit,
    confidence: criterion.provenance.confidence,
    ...noteOnGeneral(criterion),
    scope: ThresholdScope.GENERAL,
    region: null,
    communeGroup: null,
  };
}

/** The one in force on a day; without a day, the latest. */
function inForce(
  thresholds: readonly AreaThreshold[],
  area: string,
  day: string | null,
): AreaThreshold | null {
  const ofArea = thresholds.filter(
    (threshold) =>
      threshold.area === area &&
      (day === null || (threshold.validFrom <= day && (threshold.validTo ?? day) >= day)),
  );
  return ofArea.reduce<AreaThreshold | null>(
    (latest, threshold) => (latest && latest.validFrom > threshold.validFrom ? latest : threshold),
    null,
  );
}

function areaThreshold(criterion: Criterion, area: string, day: string | null): CriterionThreshold {
  const scope = isCommuneGroupArea(area) ? ThresholdScope.COMMUNE_GROUP : ThresholdScope.REGION;
  const threshold = inForce(criterion.areaThresholds, area, day);
  const value = threshold?.value ?? null;
  return {
    comparator: criterion.comparator,
    value,
    unit: criterion.unit,
    confidence: threshold?.confidence ?? null,
    ...noteOr(threshold ?? nothing, value === null ? unverified[scope] : nothing),
    scope,
    region: scope === ThresholdScope.REGION ? { id: area } : null,
    communeGroup: communeGroupOf(area),
  };
}

function thresholdOfUnknownGroup({ comparator, unit }: Criterion): CriterionThreshold {
  const scope = ThresholdScope.COMMUNE_GROUP;
  const unknown = { value: null, confidence: null, region: null, communeGroup: null };
  return { comparator, unit, scope, ...groupUnknown, ...unknown };
}

/**
 * What a criterion asks of a unit in a place on a day. Where the criterion varies the general value never stands in
 * for a region or group whose own value is not verified: the value is then null, with a note.
 *
 * @param place null asks for the general threshold
 * @param day a day on which the threshold is in force; null asks for the latest
 */
export function appliedThreshold(
  criterion: Criterion,
  place: ThresholdPlace | null,
  day: string | null,
): CriterionThreshold {
  const { areaThresholds } = criterion;
  if (place === null || areaThresholds.length === 0) return generalThreshold(criterion);
  if (areaThresholds.some(({ area }) => isCommuneGroupArea(area))) {
    return place.communeGroup === null
      ? thresholdOfUnknownGroup(criterion)
      : areaThreshold(criterion, communeGroupArea(place.communeGroup), day);
  }
  return place.regionId === null
    ? generalThreshold(criterion)
    : areaThreshold(criterion, place.regionId, day);
}

/** What a criterion asks in each region or commune group that it names, on a day or at the latest. */
export function thresholdsOfAreas(criterion: Criterion, day: string | null): CriterionThreshold[] {
  const areas = new Set(criterion.areaThresholds.map(({ area }) => area));
  return [...areas].map((area) => areaThreshold(criterion, area, day));
}
