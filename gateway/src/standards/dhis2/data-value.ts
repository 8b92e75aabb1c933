import { componentOf, type ObservationNode } from '../sdmx/observation-row.js';
import { codeOfName } from '../sdmx/sdmx-code.js';
import { disaggregation, optionComboCode, optionComboUid, publisherCombo } from './category-model.js';
import { dhis2Period } from './dhis2-period.js';
import { dhis2Code, uid } from './uid.js';

/** How objects are named: by ids of DHIS2, or by our codes. */
export type IdScheme = 'UID' | 'CODE';

const marks = {
  synthetic:
    'SYNTHETIC: made by a generator, never official / Số liệu giả lập, không phải số liệu chính thức',
  GT: 'more than / hơn',
  GTE: 'at least / ít nhất',
  LT: 'less than / dưới',
  LTE: 'at most / nhiều nhất',
} as const;

const comparators: readonly string[] = ['GT', 'GTE', 'LT', 'LTE'];

/** What DHIS2 has no place for but a reader has to know. */
function commentOf({ provenance, comparator, status }: ObservationNode): string {
  return [
    ...(provenance.synthetic ? [marks.synthetic] : []),
    ...(comparators.includes(comparator) ? [marks[comparator as 'GT']] : []),
    ...(status === 'A' ? [] : [`OBS_STATUS ${status}`]),
    ...(provenance.source ? [provenance.source.title] : []),
  ].join('; ');
}

/**
 * An observation as a data value of DHIS2. Null for what it has no place for: figures of regions, of age bands and of
 * stretches that somebody chose, ranges, and values that are missing.
 */
export function dataValue(node: ObservationNode, scheme: IdScheme): object | null {
  const { unit, value, age, publisher, publishedOn, indicator } = node;
  const period = dhis2Period(node.period);
  if (unit === null || value === null || age !== '_T' || period === null) return null;
  const parts = ['SEX', 'ETHNICITY', 'RESIDENCE'].map((id) => String(componentOf(node, id)));
  const [figure, attribute] = [optionComboCode(parts), codeOfName(publisher)];
  const isCode = scheme === 'CODE';
  const day =
    publishedOn === null
      ? {}
      : { created: `${publishedOn}T00:00:00.000+0700`, lastUpdated: `${publishedOn}T00:00:00.000+0700` };
  return {
    dataElement: isCode ? indicator.code : uid('dataElement', indicator.code),
    period,
    orgUnit: isCode ? unit.unitId : uid('organisationUnit', unit.unitId),
    categoryOptionCombo: isCode ? figure : optionComboUid(disaggregation, figure),
    attributeOptionCombo: isCode ? dhis2Code(attribute) : optionComboUid(publisherCombo, attribute),
    value: String(value),
    storedBy: 'ntp-graph',
    ...day,
    comment: commentOf(node),
    followup: false,
  };
}
