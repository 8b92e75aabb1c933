import { type DataSet, list, provenance, words } from '../data-set.js';

/** The whole population and every part of it. */
const everyPart = 'filter: { sex: null, age: null, ethnicity: null, residence: null }';

/** Indicators, what was measured and what was aimed at. */
export const indicatorDataSets: readonly DataSet[] = [
  {
    name: 'indicators',
    title: { vi: 'Chỉ tiêu', en: 'Indicators' },
    query:
      '{ indicators { code nameVi: name(language: VI) nameEn: name(language: EN) unit valueType direction multiplier ' +
      'aggregationType weightIndicator { code } lowestLevel numerator(language: EN) denominator(language: EN) ' +
      'dataOwner(language: EN) definitionSource(language: EN) confidence } }',
  },
  {
    name: 'series-breaks',
    title: { vi: 'Điểm gãy của chuỗi số liệu', en: 'Breaks in the series of indicators' },
    query: `{ indicators { code seriesBreaks { id kind period ${words('description')} continuedBy { code } ${provenance} } } }`,
  },
  {
    name: 'observations',
    title: { vi: 'Số liệu quan sát, mọi lần công bố', en: 'Observations, every publication' },
    query: list(
      'observations',
      'unit { unitId } region { id } indicator { code unit } period value comparator low high status sex age ' +
        `ethnicity residence publisher publishedOn ${provenance}`,
      everyPart,
    ),
  },
  {
    name: 'targets',
    title: { vi: 'Mục tiêu được giao', en: 'Targets' },
    query: list(
      'targets',
      `unit { unitId } region { id } indicator { code } period value comparator assignedBy publishedOn ${provenance}`,
    ),
  },
  {
    name: 'target-scorecards',
    title: { vi: 'Bảng điểm thực hiện mục tiêu', en: 'Scorecards: how many targets a place has met' },
    query: `{ targetScorecards { id unit { unitId } assignedBy period met total result wording ${provenance} } }`,
  },
];
