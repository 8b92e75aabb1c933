import type { Capital, FundSource } from '../synthetic-data-set.js';
import type { Reach } from './participation.js';

/** What a component plans to spend in the country in a year, in billions of đồng. */
export interface ComponentPlan {
  readonly componentCode: string;
  readonly capital: Capital;
  /** Which communes take part. */
  readonly reach: Reach;
  readonly billions: Partial<Record<FundSource, Readonly<Record<number, number>>>>;
}

/**
 * The health components. The sums are invented, but for those of sub-project 3.2 of GN in 2023: 270 of the central
 * budget (F27), 21.35 local (F28), 1.2 of others (F29). In all they stay well below what is published for the three
 * programmes, such as the 24,000 of investment that F06 implies for 2023. Of 2021 there is only a start with recurrent
 * money: the programmes were approved in 2022.
 */
export const COMPONENT_PLANS: readonly ComponentPlan[] = [
  {
    componentCode: 'NTM.C02',
    capital: 'INVESTMENT',
    reach: 'RURAL',
    billions: {
      CENTRAL: { 2022: 3_200, 2023: 3_600, 2024: 4_000, 2025: 3_500 },
      LOCAL: { 2022: 1_370, 2023: 1_540, 2024: 1_715, 2025: 1_500 },
    },
  },
  {
    componentCode: 'NTM.C05',
    capital: 'RECURRENT',
    reach: 'RURAL',
    billions: { CENTRAL: { 2021: 120, 2022: 330, 2023: 360, 2024: 380, 2025: 350 } },
  },
  {
    componentCode: 'GN.P3.S2',
    capital: 'RECURRENT',
    reach: 'POOR',
    billions: {
      CENTRAL: { 2021: 60, 2022: 250, 2023: 270, 2024: 290, 2025: 240 },
      LOCAL: { 2022: 18, 2023: 21.35, 2024: 23, 2025: 20 },
      OTHER: { 2023: 1.2 },
    },
  },
  {
    componentCode: 'DTTS.P7.C1',
    capital: 'INVESTMENT',
    reach: 'MINORITY',
    billions: { CENTRAL: { 2022: 180, 2023: 220, 2024: 240, 2025: 200 } },
  },
  {
    componentCode: 'DTTS.P7.C2',
    capital: 'RECURRENT',
    reach: 'MINORITY',
    billions: { CENTRAL: { 2022: 80, 2023: 95, 2024: 100, 2025: 90 } },
  },
  {
    componentCode: 'DTTS.P7.C3',
    capital: 'RECURRENT',
    reach: 'MINORITY',
    billions: { CENTRAL: { 2022: 120, 2023: 140, 2024: 150, 2025: 130 } },
  },
  {
    componentCode: 'DTTS.P3.S2',
    capital: 'INVESTMENT',
    reach: 'HERBS',
    billions: { CENTRAL: { 2022: 260, 2023: 300, 2024: 320, 2025: 280 } },
  },
];
