import { financeLabels } from './finance.js';
import { geographyLabels } from './geography.js';
import { indicatorLabels } from './indicators.js';
import { listLabels } from './lists.js';
import { programmeLabels, steeringLabels } from './programmes.js';
import { sharedLabels } from './shared.js';
import type { Labels } from './words.js';

/** Words for every enum of the schema and each of its values. */
export const allLabels: Labels = {
  ...sharedLabels,
  ...geographyLabels,
  ...programmeLabels,
  ...steeringLabels,
  ...indicatorLabels,
  ...financeLabels,
  ...listLabels,
};
