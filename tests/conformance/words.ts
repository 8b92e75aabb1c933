import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** A field of an object type that answers with text. */
export interface TextField {
  readonly type: string;
  /** As in `Indicator.note`. */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field that answers with text, but for cursors, which are read by nobody. */
export function textFields(schema: GraphQLSchema): TextField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Edge') && name !== 'PageInfo')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'String')
        .map((field) => ({ type: type.name, name: `${type.name}.${field.name}`, field })),
    );
}

/** Whether a field answers in the language asked for. */
export function isInBothLanguages({ field }: TextField): boolean {
  return field.args.some(({ name }) => name === 'language');
}

/** Of no language: codes, numbers of documents, periods, addresses. */
export const codes: readonly string[] = [
  'Activity.code',
  'AvailableIndicator.firstPeriod',
  'AvailableIndicator.lastPeriod',
  'AvailableIndicator.periods',
  'Commune.code',
  'Commune.edition',
  'Commune.isoCode',
  'Component.code',
  'Component.number',
  'Country.code',
  'Country.edition',
  'Country.isoCode',
  'CriteriaSet.code',
  'Criterion.number',
  'Criterion.unit',
  'CriterionThreshold.unit',
  'Disagreement.age',
  'Disagreement.ethnicity',
  'District.code',
  'District.edition',
  'District.isoCode',
  'EnumLabels.enum',
  'EnumValueLabel.value',
  'Indicator.code',
  'Indicator.criteriaReferences',
  'Indicator.disaggregations',
  'Indicator.unit',
  'LegalBasis.number',
  'Observation.age',
  'Observation.ethnicity',
  'ObservationGroup.age',
  'ObservationGroup.ethnicity',
  'Overlap.code',
  'Programme.code',
  'Province.code',
  'Province.edition',
  'Province.isoCode',
  'Region.code',
  'ReportedFigure.asOfText',
  'ReportedFigure.currency',
  'ReportingSchedule.code',
  'Source.url',
  'SteeringCommittee.code',
  'UnitOfMeasure.code',
];

/** As a document has it, in its language: the description of the field says so. */
export const printed: readonly string[] = [
  'Commitment.parties',
  'CommitteeMember.name',
  'Commune.fullName',
  'Country.fullName',
  'District.fullName',
  'EquipmentProposal.facilityKind',
  'ProcurementPackage.title',
  'Province.fullName',
  'Provenance.quote',
  'ReachedStage.actor',
  'Source.title',
  'Source.titlePrinted',
  'Statement.place',
  'Statement.valueText',
  'TargetScorecard.wording',
];

/** Names in one language, as the description says: of publishers, which filters take, and one field for each language. */
export const named: readonly string[] = [
  'EvidenceObservation.publisher',
  'Observation.publisher',
  'OutsideFunding.nameEn',
  'OutsideFunding.nameVi',
  'Source.publisher',
];

const commune = 'unit(id: "2004:09307")';
const statuses = 'criterionStatuses(criteriaSet: "NTM-COMMUNE-ADV-2021", year: 2023)';

/** Where objects of a type are found that have words; `…` stands for the fields asked of them. */
export const whereFound: Readonly<Record<string, string>> = {
  Activity: 'activities(first: 1000) { nodes { … } }',
  ActivityFigure: 'activities(first: 1000) { nodes { actual { … } planned { … } } }',
  CommitteeMember: 'steeringCommittees { members { … } }',
  CommitteeTask: 'steeringCommittees { tasks { … } }',
  Commune: 'province(code: "27", asOf: "2024-12-31") { communes(first: 5) { nodes { … } } }',
  Component: 'programmes { components { … } }',
  Country: 'unit(id: "VN") { ... on Country { … } }',
  CriteriaSet: 'criteriaSets { … }',
  CriteriaSetVersion: 'criteriaSets { versions { … } }',
  Criterion: 'criteriaSets { criteria { … } }',
  CriterionEvaluation: `${commune} { ${statuses} { computed { … } } }`,
  CriterionStatus: `${commune} { ${statuses} { … } }`,
  CriterionThreshold: 'criteriaSets { criteria { threshold { … } subCriteria { thresholds { … } } } }',
  Directive: 'directives(first: 1000) { nodes { … } }',
  DisbursementRate:
    'province(code: "27", asOf: "2025-06-30") { funding(planYear: 2025, groupBy: [PROGRAMME]) { disbursementRate { … } } }',
  District: 'province(code: "27", asOf: "2024-12-31") { districts(first: 5) { nodes { … } } }',
  EnumLabels: 'enumLabels { … }',
  EnumValueLabel: 'enumLabels { values { … } }',
  Break:
    'criterionStatusGroups(filter: { criteriaSet: "NTM-COMMUNE-2021" }, groupBy: [YEAR, CRITERION]) { nodes { breaks { … } } }',
  Indicator: 'indicators { … }',
  LineageLink: 'unitSuccessions(first: 1000) { nodes { … } }',
  Obstacle: 'obstacles(first: 1000) { nodes { … } }',
  OutsideFunding: 'outsideFunding { … }',
  Overlap: 'overlaps { … }',
  OverlapFund: 'overlaps { funds { … } }',
  Programme: 'programmes { … }',
  ProgrammeLeadAgency: 'programmes { leadAgencies { … } }',
  Proposal: 'proposals(first: 1000) { nodes { … } }',
  Provenance: `statements(first: 1000) { nodes { provenance { … } } }
    reportedFigures { provenance { … } }
    observations(first: 1000) { nodes { provenance { … } } }
    programmes { provenance { … } components { provenance { … } } }`,
  Province: 'provinces(first: 5, asOf: "2024-12-31") { nodes { … } }',
  Region: 'regions { … }',
  ReportedFigure: 'reportedFigures { … }',
  Restatement:
    'unit(id: "2025:11") { trend(indicator: "NTM_COMMUNE_PCT", frequency: INSTANT, restate: true) { points { restatement { … } } } }',
  SeriesBreak: 'indicators { seriesBreaks { … } }',
  Statement: 'statements(first: 1000) { nodes { … } }',
  SteeringCommittee: 'steeringCommittees { … }',
  UnitOfMeasure: 'indicators { measure { … } }',
  UnitSuccession:
    'province(code: "01", asOf: "2024-12-31") { communes(first: 1000) { nodes { successors { … } } } }',
};
