import type { Json } from '../../support/ask.js';

/** What a list is ordered by: the selection of it, and what is compared of a row; its only leaf where nothing is said. */
export type Compared = string | { readonly of: string; readonly value: (row: Json) => Json };

/** A list that can be ordered: its arguments besides, and what each value of the order compares. */
export interface OrderedList {
  readonly args?: string;
  readonly orders: Readonly<Record<string, Compared>>;
}

const procurementStages = ['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'];
const registrationStages = [
  'REGISTERED',
  'SELF_ASSESSED',
  'VERIFIED',
  'APPRAISED',
  'RECOGNISED',
  'REVOKED',
  'LAPSED',
];
const relations = ['WHOLE', 'MAIN', 'PARTIAL'];

function placeIn(values: readonly string[], value: string | null): number | null {
  return value === null ? null : values.indexOf(value);
}

const english = 'name(language: EN)';
const name = { of: `text: ${english}`, value: ({ text }: Json) => text };
/** A name of a unit as lists of units compare it. */
const folded = {
  of: 'name',
  value: (row: Json) =>
    row.name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase(),
};
const area = {
  of: 'unit { unitId } region { id }',
  value: (row: Json) => row.unit?.unitId ?? row.region?.id,
};
const unit = 'unit { unitId }';
const annual = 'from: "2018", to: "2024"';

const codeOrName = { CODE: 'code', NAME: folded };
const units = { args: 'asOf: "2025-08-01", filter: { within: "2025:24" }', orders: codeOrName };
const answers = (day: string) => ({ orders: { DAY: day, UNIT: unit } });
const publishedOn = { of: 'publishedOn', value: (row: Json) => row.publishedOn ?? '' };
const observations = {
  PERIOD: 'period',
  PUBLISHED_ON: publishedOn,
  VALUE: { of: 'value low', value: (row: Json) => row.value ?? row.low ?? Number.NEGATIVE_INFINITY },
};
const registrations = {
  YEAR: 'year',
  TARGET: 'target',
  STAGE: { of: 'stage', value: ({ stage }: Json) => placeIn(registrationStages, stage) },
  UNIT: 'commune { unitId }',
};
const obstacles = { RAISED_ON: 'raisedOn', RESOLVED_ON: 'resolvedOn', CATEGORY: 'category', UNIT: unit };
const reports = {
  DUE_ON: 'dueOn',
  SUBMITTED_ON: 'submittedOn',
  DAYS_OVERDUE: 'daysOverdue',
  PERIOD: 'period',
  UNIT: unit,
};
/** A period of several years ends with its last. */
const lastYear = { of: 'period', value: ({ period }: Json) => period.split('/').at(-1) };
const targets = { PERIOD: lastYear, VALUE: 'value', INDICATOR: 'indicator { code }', AREA: area };
const statuses = { UNIT: unit, YEAR: 'year', GAP: 'gap', VALUE: 'value', ASSESSED_ON: 'assessedOn' };
const amounts = {
  PLANNED: 'planned',
  ALLOCATED: 'allocated',
  CARRIED_OVER: 'carriedOver',
  DISBURSED: 'disbursed',
  SETTLED: 'settled',
  TRANSFERRED: 'transferred',
  DISBURSEMENT_RATE: 'disbursementRate { value }',
};
const points = {
  PERIOD: 'asOf',
  PLANNED: 'plannedToDate',
  ALLOCATED: 'allocatedToDate',
  CARRIED_OVER: 'carriedOverToDate',
  DISBURSED: 'disbursedToDate',
  SETTLED: 'settledToDate',
  TRANSFERRED: 'transferredToDate',
  DISBURSEMENT_RATE: 'disbursementRate { value }',
};
const summary = 'criteriaSet: "NTM-COMMUNE-2021", year: 2023';

const evaluations = { UNIT: unit, GAP: 'gap', STATUS: 'status' };
const limiting = { RANK: 'rank', SHARE: 'share', HELD_BACK_BY_IT_ALONE: 'heldBackByItAlone' };

/** Every list of the root that can be ordered, but for units below units and for groups, which have tests of their own. */
export const rootLists: Readonly<Record<string, OrderedList>> = {
  activities: { orders: { CODE: 'code', PROGRAMME: 'programme { code }', UNIT: unit } },
  communes: units,
  criteriaSets: {
    orders: { CODE: 'code', NAME: name, LEVEL: 'level', ISSUED_ON: 'legalBasis { issuedOn }' },
  },
  criterionEvaluations: {
    args: 'filter: { criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], year: 2023, within: "2004:27" }',
    orders: evaluations,
  },
  criterionStatuses: {
    args: 'filter: { criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], years: [2023] }',
    orders: statuses,
  },
  cumulativeFunding: { args: 'groupBy: [PROVINCE]', orders: points },
  directives: answers('issuedOn'),
  disagreements: {
    args: 'filter: { indicators: ["BHYT_COV"] }',
    orders: {
      RELATIVE_DIFFERENCE: 'relativeDifference',
      DIFFERENCE: 'difference',
      PERIOD: 'period',
      AREA: area,
      INDICATOR: 'indicator { code }',
    },
  },
  districts: { args: 'asOf: "2024-12-31", filter: { within: "2004:24" }', orders: codeOrName },
  equipmentProposals: {
    orders: { STATED_ON: 'statedOn', AMOUNT: 'amount', FACILITY_COUNT: 'facilityCount', UNIT: unit },
  },
  indicators: {
    orders: {
      CODE: 'code',
      NAME: name,
      VALUE_TYPE: 'valueType',
      FREQUENCY: { of: 'text: frequency(language: EN)', value: ({ text }) => text },
    },
  },
  latestObservations: {
    args: 'indicators: ["BHYT_COV"]',
    orders: { UNIT: unit, VALUE: 'value', PERIOD: 'period' },
  },
  ledgerEntries: {
    orders: {
      ENTRY: { of: 'entryId', value: ({ entryId }) => Number(entryId) },
      ENTERED_ON: 'enteredOn',
      AMOUNT: 'amount',
      UNIT: unit,
    },
  },
  limitingCriteria: { args: `${summary}, within: ["2004:27", "2004:24"]`, orders: limiting },
  observations: { args: 'filter: { indicators: ["BHYT_COV"] }', orders: observations },
  obstacles: { orders: obstacles },
  outsideFunding: { orders: { ID: 'id', NAME: 'nameEn', PERIOD: 'periodStart' } },
  overlaps: {
    orders: { CODE: 'code', OBJECT: { of: 'object(language: EN)', value: ({ object }) => object } },
  },
  procurements: {
    args: 'asOf: "2024-12-31"',
    orders: {
      DELAY: 'delayDays',
      PLANNED_AMOUNT: 'plannedAmount',
      CONTRACT_AMOUNT: 'contractAmount',
      PLAN_YEAR: 'planYear',
      STAGE: { of: 'stage', value: ({ stage }) => placeIn(procurementStages, stage) },
      UNIT: unit,
      TITLE: 'title',
    },
  },
  programmes: { orders: { CODE: 'code', NAME: name, PERIOD: 'period { start }' } },
  progressReports: { orders: reports },
  proposals: answers('proposedOn'),
  provinces: { args: 'asOf: "2025-08-01"', orders: codeOrName },
  regions: { orders: { ID: 'id', SCHEME: 'scheme', CODE: 'code', NAME: name } },
  registrations: { orders: registrations },
  reportedFigures: {
    orders: {
      PLAN_YEAR: 'planYears { start }',
      AS_OF: 'asOf',
      AMOUNT: 'amount',
      REPORTED_RATE: 'reportedRate',
      UNIT: unit,
      PROGRAMME: 'programme { code }',
    },
  },
  reportingSchedules: {
    orders: {
      CODE: 'code',
      PROGRAMME: 'programme { code }',
      FREQUENCY: 'frequency',
      OWED_BY: 'owedBy',
      DUE_DAYS: 'dueDays',
    },
  },
  settlementDossiers: {
    args: 'asOf: "2024-12-31"',
    orders: {
      DELAY: 'delayDays',
      DUE_ON: 'dueOn',
      SUBMITTED_ON: 'submittedOn',
      REQUESTED_AMOUNT: 'requestedAmount',
      APPROVED_AMOUNT: 'approvedAmount',
      PLAN_YEAR: 'planYear',
      UNIT: unit,
    },
  },
  sources: { orders: { PUBLISHED_ON: 'publishedOn', TITLE: 'title', PUBLISHER: 'publisher', ID: 'id' } },
  statements: {
    orders: { ID: 'id', OCCURRED_ON: 'occurredOn', TOPIC: 'topic', KIND: 'kind', UNIT: unit },
  },
  steeringCommittees: { orders: { CODE: 'code', NAME: name, LEVEL: 'level', UNIT: unit } },
  targets: { orders: targets },
  targetScorecards: {
    orders: {
      PERIOD: 'period',
      ASSIGNED_BY: 'assignedBy',
      MET: 'met',
      TOTAL: 'total',
      SHARE: { of: 'met total', value: ({ met, total }) => met / total },
    },
  },
  unitSuccessions: {
    args: 'filter: { within: "2025:24" }',
    orders: {
      FROM: 'from { unitId }',
      TO: 'to { unitId }',
      RELATION: { of: 'relation', value: ({ relation }) => placeIn(relations, relation) },
      EFFECTIVE_ON: 'effectiveOn',
    },
  },
  units,
};

/** Every list below a unit, each with a unit that has several of it. */
export const unitLists: Readonly<Record<string, OrderedList & { readonly unit: string }>> = {
  availableCriteriaSets: {
    unit: '2004:09307',
    orders: {
      CRITERIA_SET: 'criteriaSet { code }',
      FIRST_YEAR: { of: 'years', value: ({ years }) => years[0] },
      LAST_YEAR: { of: 'years', value: ({ years }) => years.at(-1) },
    },
  },
  availableIndicators: {
    unit: '2004:27',
    orders: {
      INDICATOR: 'indicator { code }',
      FIRST_PERIOD: 'firstPeriod',
      LAST_PERIOD: 'lastPeriod',
      COUNT: 'count',
    },
  },
  criteriaSummary: {
    unit: '2004:27',
    args: summary,
    orders: {
      COUNT: 'count',
      MET: 'met',
      NOT_MET: 'notMet',
      NOT_ASSESSED: 'notAssessed',
      SHARE: 'share',
    },
  },
  criterionEvaluations: { unit: '2004:09307', args: summary, orders: evaluations },
  criterionStatuses: { unit: '2004:09307', orders: statuses },
  cumulativeFunding: { unit: '2004:27', args: 'groupBy: [PROGRAMME]', orders: points },
  funding: { unit: '2004:27', args: 'groupBy: [PROGRAMME, PLAN_YEAR]', orders: amounts },
  limitingCriteria: { unit: '2004:27', args: summary, orders: limiting },
  observations: { unit: '2004:27', args: `indicators: ["BHYT_COV"], ${annual}`, orders: observations },
  obstacles: { unit: '2004:27', orders: obstacles },
  overlaps: {
    unit: '2004:03724',
    orders: {
      CODE: 'overlap { code }',
      COMPONENTS: { of: 'components { code }', value: ({ components }) => components.length },
    },
  },
  progressReports: { unit: '2004:09307', orders: reports },
  registrations: { unit: '2004:09307', orders: registrations },
  targets: { unit: '2004:27', args: 'indicators: ["BHYT_COV", "NTM_COMMUNE_PCT"]', orders: targets },
};
