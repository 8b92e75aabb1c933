import type { RateSpec } from './indicator-spec.js';

const COMMON = { decimals: 1, publisher: 'Ministry of Health', supposed: {} } as const;

/** The rates that provinces report. */
export const RATE_SPECS: readonly RateSpec[] = [
  { ...COMMON, code: 'HRH_DOC_P10K', provinceLoading: 0.2, provinceNoise: 0.12 },
  { ...COMMON, code: 'FAC_BED_P10K', provinceLoading: 0.1, provinceNoise: 0.12 },
];
