/** Every view of the web app as a visitor meets it, by the name of its picture. */
export const views = [
  ['country', '/'],
  ['country-today', '/?day=2025-07-01'],
  ['country-criterion', '/?day=2025-07-01&show=criterion&criterion=15.1'],
  ['country-disbursement', '/?show=disbursement'],
  ['country-facts', '/?facts=1'],
  ['province', '/?view=province&place=2004:27'],
  ['province-today', '/?view=province&place=2025:24&day=2025-07-01&indicator=HRH_DOC_P10K'],
  ['commune', '/?view=commune&place=2004:09307'],
  ['commune-today', '/?view=commune&place=2025:09295&day=2025-07-01'],
  ['indicator', '/?view=indicator'],
  ['programme', '/?view=programme&programme=DTTS'],
  ['sources', '/?view=source'],
  ['source', '/?view=source&source=Source:moh-conference-2023-06-30'],
] as const;
