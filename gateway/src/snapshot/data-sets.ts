import { type DataSet, list } from './data-set.js';
import { criteriaDataSets } from './data-sets/criteria.js';
import { financeDataSets } from './data-sets/finance.js';
import { indicatorDataSets } from './data-sets/indicators.js';
import { placeDataSets } from './data-sets/places.js';
import { programmeDataSets } from './data-sets/programmes.js';
import { registrationDataSets } from './data-sets/registrations.js';
import { reportingDataSets } from './data-sets/reporting.js';

/** Every data set of the graph, in the order of the codebook. */
export const dataSets: readonly DataSet[] = [
  ...placeDataSets,
  ...indicatorDataSets,
  ...programmeDataSets,
  ...criteriaDataSets,
  ...registrationDataSets,
  ...reportingDataSets,
  ...financeDataSets,
  {
    name: 'sources',
    title: { vi: 'Tài liệu nguồn', en: 'Source documents' },
    query: list('sources', 'id title titlePrinted publisher publishedOn url kind'),
  },
];
