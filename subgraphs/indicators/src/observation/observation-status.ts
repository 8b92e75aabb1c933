import { registerEnumType } from 'type-graphql';

/** SDMX CL_OBS_STATUS: what sort of value an observation is. */
export enum ObservationStatus {
  A = 'A',
  B = 'B',
  D = 'D',
  E = 'E',
  F = 'F',
  I = 'I',
  L = 'L',
  M = 'M',
  N = 'N',
  O = 'O',
  P = 'P',
  Q = 'Q',
  U = 'U',
  V = 'V',
}

registerEnumType(ObservationStatus, {
  name: 'ObservationStatus',
  description: 'What sort of value an observation is: codes of the SDMX list CL_OBS_STATUS.',
  valuesConfig: {
    A: { description: 'Normal value.' },
    B: { description: 'The series breaks here: it does not compare with the values before.' },
    D: { description: 'The definition differs from the indicator’s own.' },
    E: { description: 'Estimated ("ước đạt"): often a year-end figure given before the year was counted.' },
    F: { description: 'Forecast: expected, not yet measured.' },
    I: { description: 'Imputed by the authority that received the data.' },
    L: { description: 'Missing: it exists and was not collected.' },
    M: { description: 'Missing: it cannot exist.' },
    N: { description: 'Not significant.' },
    O: { description: 'Missing, without a stated reason.' },
    P: { description: 'Provisional: a revision is to be expected.' },
    Q: { description: 'Missing: suppressed by its publisher.' },
    U: { description: 'Low reliability.' },
    V: { description: 'Not yet validated by its publisher.' },
  },
});
