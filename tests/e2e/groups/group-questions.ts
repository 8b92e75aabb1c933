/** Groups of places by year, of which each measure of a field is asked. */
export interface GroupQuestion {
  readonly field: string;
  /** The arguments beside `groupBy`, `having`, `orderBy` and `top`. */
  readonly common: string;
  readonly place: string;
  /** The dimension of the year, and the field of a group that holds it. */
  readonly year: readonly [string, string];
  /** The measures that cannot be had of it; another question of the field has them. */
  readonly without?: readonly string[];
}

const place = 'PRESENT_PROVINCE';
const planYear = ['PLAN_YEAR', 'planYear'] as const;
const ofIndicator = (code: string) =>
  `indicator: "${code}", shareOf: { gte: 80 }, filter: { from: "2020", to: "2024" }`;

export const groupQuestions: readonly GroupQuestion[] = [
  {
    field: 'observationGroups',
    common: ofIndicator('BHYT_COV'),
    place,
    year: ['PERIOD', 'period'],
    without: ['sum'],
  },
  {
    field: 'observationGroups',
    common: ofIndicator('DEM_POP'),
    place,
    year: ['PERIOD', 'period'],
    without: ['weightedMean'],
  },
  {
    field: 'criterionStatusGroups',
    common: 'filter: { criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"] }',
    place,
    year: ['YEAR', 'year'],
  },
  { field: 'funding', common: 'filter: { level: COMMUNE }', place, year: planYear },
  { field: 'procurementGroups', common: 'asOf: "2024-12-31"', place, year: planYear },
  { field: 'settlementGroups', common: 'asOf: "2024-12-31"', place, year: planYear },
  { field: 'progressReportGroups', common: 'asOf: "2024-12-31"', place, year: ['YEAR', 'year'] },
  { field: 'registrationGroups', common: 'filter: { asOf: "2024-12-31" }', place, year: ['YEAR', 'year'] },
];
