import type { Ledger } from '../ledger/build-ledger.js';
import type { CountryModel } from '../model/country-model.js';
import type { SyntheticInput } from '../synthetic-data-set.js';
import { componentAreaRows } from './component-area-rows.js';
import type { ExpectedConduct, SyntheticConduct } from './conduct-rows.js';
import { expectedProgressReports, progressReportRows } from './progress-report-rows.js';
import { registrationPlan } from './registration-plan.js';
import { registrationRows, registrationStageRows } from './registration-rows.js';
import { reportingUnits } from './reporting-units.js';

/** How the programmes are carried out in the detailed provinces, and how many rows that is. */
export function generateConduct(
  country: CountryModel,
  { participants }: Pick<Ledger, 'participants'>,
  input: SyntheticInput,
): SyntheticConduct & { readonly expected: ExpectedConduct } {
  const { facts, scale } = input;
  const plan = registrationPlan(country, input);
  const units = reportingUnits(plan, input);
  const componentAreas = () => componentAreaRows(country, participants, scale);
  return {
    registrations: () => registrationRows(plan),
    registrationStages: () => registrationStageRows(plan),
    progressReports: () => progressReportRows(units, facts.reportingSchedules, country.seedNumber),
    componentAreas,
    expected: {
      registrations: plan.length,
      registrationStages: plan.reduce((sum, { stages }) => sum + stages.length, 0),
      progressReports: expectedProgressReports(units, facts.reportingSchedules),
      componentAreas: [...componentAreas()].length,
    },
  };
}
