import type { ShareSpec } from './indicator-spec.js';

const MINISTRY_OF_HEALTH = 'Ministry of Health';
const TOTAL_ONLY = { sexGap: null, quarters: 'NONE', ruralOnly: false } as const;

const INSURANCE: ShareSpec = {
  code: 'BHYT_COV',
  decimals: 2,
  publisher: MINISTRY_OF_HEALTH,
  supposed: {},
  provinceLoading: 0.1,
  provinceNoise: 0.12,
  // People of the poorest communes get their cards from the budget: among the provinces of 546/QĐ-TTg, Bắc Giang has
  // higher targets than Hà Nội and Hồ Chí Minh City.
  regionOffsets: { 'NTM:TDMNPB': 0.4 },
  communeLoading: 0.25,
  communeNoise: 0.4,
  sexGap: 0.1,
  quarters: 'NONE',
  ruralOnly: false,
};

const STUNTING: ShareSpec = {
  code: 'NUT_STUNT_U5',
  decimals: 1,
  publisher: 'National Institute of Nutrition',
  // The target of 2025 (Global Nutrition Report); no later survey is published.
  supposed: { 2025: 17 },
  provinceLoading: -0.22,
  provinceNoise: 0.05,
  // The regional survey of 2018: Tây Nguyên 32.7 against 25.4 in the northern mountains, Đông Nam Bộ 16.8.
  regionOffsets: { 'NTM:TN': 0.25, 'NTM:DNB': -0.1 },
  communeLoading: -0.3,
  communeNoise: 0.18,
  sexGap: -0.1,
  quarters: 'NONE',
  ruralOnly: false,
};

const DIGITAL = {
  decimals: 1,
  publisher: MINISTRY_OF_HEALTH,
  provinceLoading: 0.5,
  provinceNoise: 0.2,
  communeLoading: 0.5,
  communeNoise: 0.4,
  ruralOnly: false,
} as const;

const MANAGED_HEALTH: ShareSpec = {
  code: 'HMG_POP_COV',
  decimals: 1,
  publisher: MINISTRY_OF_HEALTH,
  supposed: { 2020: 68, 2025: 92 },
  provinceLoading: 0.3,
  provinceNoise: 0.2,
  communeLoading: 0.35,
  communeNoise: 0.4,
  sexGap: 0.1,
  quarters: 'NONE',
  ruralOnly: false,
};

const CARE: readonly ShareSpec[] = [
  {
    code: 'EPI_FIC_U1',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: {},
    provinceLoading: 0.3,
    provinceNoise: 0.15,
    communeLoading: 0.3,
    communeNoise: 0.35,
    ...TOTAL_ONLY,
    quarters: 'TOTAL',
  },
  {
    code: 'MCH_ANC4',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: { 2020: 82, 2025: 88 },
    provinceLoading: 0.8,
    provinceNoise: 0.15,
    communeLoading: 0.6,
    communeNoise: 0.35,
    ...TOTAL_ONLY,
    quarters: 'TOTAL',
  },
  {
    code: 'MCH_DELIV_FAC',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: { 2020: 96, 2025: 97.5 },
    provinceLoading: 1.2,
    provinceNoise: 0.2,
    communeLoading: 0.6,
    communeNoise: 0.4,
    ...TOTAL_ONLY,
    quarters: 'TOTAL',
  },
];

const LIVING: readonly ShareSpec[] = [
  {
    code: 'WSH_LATRINE_HYG',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: { 2020: 77, 2025: 87 },
    provinceLoading: 0.8,
    provinceNoise: 0.2,
    communeLoading: 0.5,
    communeNoise: 0.4,
    ...TOTAL_ONLY,
  },
  {
    code: 'WSH_LATRINE_RURAL',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: { 2025: 98 },
    provinceLoading: 0.7,
    provinceNoise: 0.2,
    communeLoading: 0.5,
    communeNoise: 0.4,
    ...TOTAL_ONLY,
    ruralOnly: true,
  },
  {
    code: 'POV_MD_RATE',
    // 1.93 is published with two; with one, many communes would round to the same value.
    decimals: 2,
    publisher: 'Ministry of Labour, Invalids and Social Affairs',
    supposed: { 2025: 1.2 },
    provinceLoading: -1,
    provinceNoise: 0.2,
    communeLoading: -0.7,
    communeNoise: 0.35,
    ...TOTAL_ONLY,
  },
  {
    code: 'VHW_COV',
    decimals: 1,
    publisher: MINISTRY_OF_HEALTH,
    supposed: {},
    provinceLoading: 0.2,
    provinceNoise: 0.15,
    communeLoading: 0.2,
    communeNoise: 0.4,
    ...TOTAL_ONLY,
  },
];

/**
 * The percentages that communes report. The published national series of insurance, stunting, immunisation, poverty,
 * rural latrines and village health workers are followed; of health management one year is published; of the
 * electronic book, the telehealth application, antenatal visits, births in a facility and hygienic latrines none is,
 * so that their level is supposed.
 */
export const SHARE_SPECS: readonly ShareSpec[] = [
  INSURANCE,
  STUNTING,
  MANAGED_HEALTH,
  {
    ...DIGITAL,
    code: 'TELE_APP_USE',
    supposed: { 2020: 4, 2023: 30, 2025: 50 },
    sexGap: -0.05,
    quarters: 'EACH_SEX',
  },
  {
    ...DIGITAL,
    code: 'EHR_BOOK_COV',
    supposed: { 2020: 30, 2022: 58, 2025: 85 },
    sexGap: null,
    quarters: 'TOTAL',
  },
  ...CARE,
  ...LIVING,
];
