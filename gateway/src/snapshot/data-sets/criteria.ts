import { type DataSet, list, provenance, words } from '../data-set.js';

const threshold = `scope region { id } communeGroup comparator value unit confidence ${words('note')}`;

/** Criteria, and how units fulfil them. */
export const criteriaDataSets: readonly DataSet[] = [
  {
    name: 'criteria-sets',
    title: { vi: 'Bộ tiêu chí', en: 'Sets of criteria' },
    query: `{ criteriaSets { code level ${words('name')} variation replaces { code } nextSet { code } legalBasis { number kind issuedOn } passingRule { minimumTotalShare minimumShareEach basicallyMetWithin disqualifyingPoints validYears } ${provenance} } }`,
  },
  {
    name: 'criteria',
    title: { vi: 'Tiêu chí', en: 'Criteria' },
    query:
      '{ criteriaSets { code level criteria { number nameVi: name(language: VI) nameEn: name(language: EN) comparator ' +
      `unit linkedIndicator { code } parent { number } ${provenance} } } }`,
  },
  {
    name: 'sub-criteria',
    title: { vi: 'Nội dung của tiêu chí', en: 'Parts of criteria' },
    query: `{ criteriaSets { code criteria { number subCriteria { number ${words('name')} comparator unit linkedIndicator { code } ${provenance} } } } }`,
  },
  {
    name: 'criteria-set-versions',
    title: { vi: 'Các lần ban hành bộ tiêu chí', en: 'Versions of sets of criteria' },
    query: `{ criteriaSets { code versions { validFrom validTo legalBasis { number kind issuedOn } confidence ${words('note')} } } }`,
  },
  {
    name: 'sub-criterion-thresholds',
    title: { vi: 'Ngưỡng đạt của nội dung tiêu chí', en: 'Thresholds of parts of criteria, by scope' },
    query: `{ criteriaSets { code criteria { number subCriteria { number thresholds { ${threshold} } } } } }`,
  },
  {
    name: 'criterion-thresholds',
    title: { vi: 'Ngưỡng đạt của tiêu chí', en: 'Thresholds of criteria, by scope' },
    query: `{ criteriaSets { code criteria { number thresholds { ${threshold} } } } }`,
  },
  {
    name: 'criterion-statuses',
    title: { vi: 'Kết quả thực hiện tiêu chí', en: 'Statuses of criteria' },
    query: list(
      'criterionStatuses',
      'unit { unitId } criterion { number criteriaSet { code } } year status value valueFemale valueMale gap ' +
        `assessedOn ${provenance}`,
    ),
  },
  {
    name: 'criterion-evidence',
    title: {
      vi: 'Bằng chứng của kết quả thực hiện tiêu chí',
      en: 'Evidence of statuses: the observations that they rest on',
    },
    query: list(
      'criterionStatuses',
      `unit { unitId } criterion { number criteriaSet { code } } year evidence { criterion { number } sex year value recordedValue difference observation { period publisher publishedOn value } ${provenance} }`,
    ),
  },
];
