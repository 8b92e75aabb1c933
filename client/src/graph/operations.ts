/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { CalendarDate, Money, Period } from '../scalars.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Level of an administrative unit. */
export type AdministrativeLevel =
  /** Xã, phường, thị trấn (until 2025-06-30) or đặc khu (since 2025-07-01). */
  | 'COMMUNE'
  /** Việt Nam as a whole. */
  | 'COUNTRY'
  /** Quận, huyện, thị xã or provincial city: edition 2004 only, until 2025-06-30. */
  | 'DISTRICT'
  /** Tỉnh, or a city that the centre runs. */
  | 'PROVINCE';

/** Who set a target. Several may set one for the same year, and one can be met while another is not. */
export type AssigningAuthority =
  /** Chính phủ, by its yearly resolution. */
  | 'GOVERNMENT'
  /** Bộ Y tế, by its plans. */
  | 'MINISTRY_OF_HEALTH'
  /** Quốc hội, by its yearly or programme resolution. */
  | 'NATIONAL_ASSEMBLY'
  /** Thủ tướng Chính phủ, by decision, e.g. 546/QĐ-TTg. */
  | 'PRIME_MINISTER'
  /** The decision that approved a programme, e.g. 263/QĐ-TTg. */
  | 'PROGRAMME';

/** What is another thing on the two sides of a break. */
export type BreakKind =
  /** The set of criteria that decides. */
  | 'CRITERIA_SET'
  /** What is counted, of what, or how it is measured. */
  | 'METHOD'
  /** Who published it. */
  | 'PUBLISHER'
  /** The units: others exist, as after the merger of 2025-07-01. */
  | 'UNITS';

/** How a figure or a threshold relates to the number beside it. */
export type Comparator =
  /** Met when every part of it is met; there is no number. */
  | 'ALL'
  /** Exactly the number. */
  | 'EQ'
  /** More than the number ("over 90"). */
  | 'GT'
  /** At least the number. */
  | 'GTE'
  /** Less than the number. */
  | 'LT'
  /** At most the number: a maximum. */
  | 'LTE'
  /** Between `low` and `high`; there is no single value. */
  | 'RANGE';

/** What a component is called in its programme. */
export type ComponentKind =
  /** Hợp phần, of the integrated programme since 2026. */
  | 'COMPONENT'
  /** Nội dung thành phần, of NTM. */
  | 'CONTENT'
  /** Dự án, of GN and DTTS. */
  | 'PROJECT'
  /** Nội dung within a project. Project 7 of DTTS has three of these and no sub-projects. */
  | 'PROJECT_CONTENT'
  /** Chương trình chuyên đề, of NTM. */
  | 'SPECIAL_PROGRAMME'
  /** Tiểu dự án, within a project. */
  | 'SUBPROJECT';

/** How a unit stands against a criterion. It is not a yes or no. */
export type CriterionStatusValue =
  /** Cơ bản đạt: nearly met, as appraisal councils record it. It does not count as met. */
  | 'BASICALLY_MET'
  /** Đạt. */
  | 'MET'
  /** The set does not judge this unit, e.g. a ward by a set for xã. */
  | 'NOT_APPLICABLE'
  /** Not assessed yet in that year. */
  | 'NOT_ASSESSED'
  /** Chưa đạt. */
  | 'NOT_MET';

/** What an amount measures. Amounts of different measures are never added, but for the rate. */
export type FundingMeasure =
  /** Phân bổ: handed on to the unit that spends it. */
  | 'ALLOCATED'
  /** Kéo dài: left from an earlier year and allowed to be spent in this one. */
  | 'CARRIED_OVER'
  /** Giải ngân: paid through the State Treasury. A year is paid until 31 January of the next. */
  | 'DISBURSED'
  /** Kế hoạch vốn: planned for the year by the National Assembly or the Prime Minister. */
  | 'PLANNED'
  /** Quyết toán: accepted in the final account of the year. */
  | 'SETTLED'
  /** Bàn giao: handed over unspent when a unit ends within the year. Negative at the unit that gives, positive at the one that takes over, 0 where both are summed. */
  | 'TRANSFERRED';

/** Which way an indicator should move. */
export type IndicatorDirection =
  /** More is better, e.g. health-insurance coverage. */
  | 'HIGHER_IS_BETTER'
  /** Less is better, e.g. stunting. */
  | 'LOWER_IS_BETTER'
  /** Neither more nor less is better by itself, e.g. a number of visits. */
  | 'NEUTRAL'
  /** Too much and too little are both bad, e.g. the sex ratio at birth. */
  | 'TARGET_IS_BEST';

/** Kind of legal document. */
export type LegalBasisKind =
  /** Thông tư, of a ministry. */
  | 'CIRCULAR'
  /** Quyết định, of the Prime Minister or a minister. */
  | 'DECISION'
  /** Nghị định, of the Government. */
  | 'DECREE'
  /** A decision or letter that says how to apply another document. */
  | 'GUIDANCE'
  /** Luật, of the National Assembly. */
  | 'LAW'
  /** Kế hoạch. */
  | 'PLAN'
  /** Nghị quyết, of the National Assembly or its Standing Committee. */
  | 'RESOLUTION';

/** What sort of value an observation is: codes of the SDMX list CL_OBS_STATUS. */
export type ObservationStatus =
  /** Normal value. */
  | 'A'
  /** The series breaks here: it does not compare with the values before. */
  | 'B'
  /** The definition differs from the indicator’s own. */
  | 'D'
  /** Estimated ("ước đạt"): often a year-end figure given before the year was counted. */
  | 'E'
  /** Forecast: expected, not yet measured. */
  | 'F'
  /** Imputed by the authority that received the data. */
  | 'I'
  /** Missing: it exists and was not collected. */
  | 'L'
  /** Missing: it cannot exist. */
  | 'M'
  /** Not significant. */
  | 'N'
  /** Missing, without a stated reason. */
  | 'O'
  /** Provisional: a revision is to be expected. */
  | 'P'
  /** Missing: suppressed by its publisher. */
  | 'Q'
  /** Low reliability. */
  | 'U'
  /** Not yet validated by its publisher. */
  | 'V';

/** What kind of difficulty (khó khăn, vướng mắc) it is. */
export type ObstacleCategory =
  /** Chưa đạt: a target or a criterion lags behind. */
  | 'BEHIND_TARGET'
  /** Phối hợp: what is done is not synchronised. */
  | 'COORDINATION'
  /** Cung cấp số liệu: figures that others hold are not at hand. */
  | 'DATA_SUPPLY'
  /** Phụ thuộc tuyến trên: nothing moves before the level above does. */
  | 'DEPENDENCE_ON_UPPER_LEVEL'
  /** Giải ngân: money is paid out too slowly. */
  | 'DISBURSEMENT'
  /** Chồng chéo: programmes fund the same thing in the same place. */
  | 'OVERLAP'
  /** Đấu thầu, mua sắm: medicines and equipment come late or not at all. */
  | 'PROCUREMENT'
  /** Thiếu: staff, medicines, equipment or supplies are missing. */
  | 'SHORTAGE'
  /** The document tells of difficulties and does not name them. */
  | 'UNSPECIFIED';

/** Stage of a procurement (OCDS), in this order. */
export type ProcurementStage =
  /** Đánh giá và phê duyệt kết quả: until a supplier is chosen. */
  | 'AWARD'
  /** Ký hợp đồng: until the contract is signed. */
  | 'CONTRACT'
  /** Thực hiện hợp đồng: until what was bought is handed over. */
  | 'IMPLEMENTATION'
  /** Lập, thẩm định và phê duyệt kế hoạch lựa chọn nhà thầu: until the plan is approved. */
  | 'PLANNING'
  /** Mời thầu: until bids are closed. */
  | 'TENDER';

/** What a rate of disbursement is taken of. The first three are in print, and they differ by many percent. */
export type RateDenominator =
  /** What was handed on to the units that spend it. */
  | 'ALLOCATED'
  /** That, and what was carried over into the group from earlier years. Over several plan years the same money is allocated in one and carried over into the next: it counts once, where the group first has it. */
  | 'ALLOCATED_AND_CARRIED_OVER'
  /** That, and what the group took over, in net, from units that ended within the year. What was handed over to other units is not taken off. */
  | 'AVAILABLE'
  /** The plan for the year. */
  | 'PLANNED';

/** How far a registration has come on the way of 18/2022/QĐ-TTg (2022-08-02): each stage follows the one before it. It can lapse from any of them, and only a recognition can be revoked. */
export type RegistrationStage =
  /** Thẩm định: the appraisal council voted. */
  | 'APPRAISED'
  /** Ended otherwise: not recognised for the year registered, or the unit ceased to be. */
  | 'LAPSED'
  /** Công nhận: recognised by decision, and published. */
  | 'RECOGNISED'
  /** Đăng ký: the commune registered for a year. */
  | 'REGISTERED'
  /** Thu hồi: the recognition was taken back. */
  | 'REVOKED'
  /** Tự đánh giá: the commune judged itself and asked its people. */
  | 'SELF_ASSESSED'
  /** Thẩm tra: the district checked the dossier. */
  | 'VERIFIED';

/** What a commune registers to be recognised as, each judged by a set of criteria of its own. */
export type RegistrationTarget =
  /** Xã đạt chuẩn nông thôn mới. */
  | 'NTM'
  /** Xã đạt chuẩn nông thôn mới nâng cao. */
  | 'NTM_ADVANCED'
  /** Xã đạt chuẩn nông thôn mới kiểu mẫu. */
  | 'NTM_MODEL';

/** Which kind of spending a published figure covers. */
export type ReportedCapital =
  /** Both together, or the document does not part them. */
  | 'ALL'
  /** Vốn đầu tư phát triển only. */
  | 'INVESTMENT'
  /** Kinh phí sự nghiệp only. */
  | 'RECURRENT';

/** Who reports, and who is reported to: each reports to the one after it. */
export type ReportingBody =
  /** Trạm y tế, of a commune. */
  | 'COMMUNE_HEALTH_STATION'
  /** Sở Y tế, of a province. */
  | 'DEPARTMENT_OF_HEALTH'
  /** Trung tâm y tế, of a district. */
  | 'DISTRICT_HEALTH_CENTRE';

/** How often a report is owed. */
export type ReportingFrequency =
  /** Theo tháng: of a month, `2024-02`. */
  | 'MONTHLY'
  /** Theo tuần: of an ISO week, `2024-W05`. */
  | 'WEEKLY';

/** How far a settlement dossier (hồ sơ quyết toán) is. */
export type SettlementState =
  /** Đã phê duyệt: approved; the ledger has the amount as SETTLED. */
  | 'APPROVED'
  /** Đang lập: not submitted yet. */
  | 'PREPARING'
  /** Trả lại: returned to be completed. */
  | 'RETURNED'
  /** Đã trình: submitted, under examination (thẩm tra). */
  | 'SUBMITTED';

/** How much of the predecessor went to the successor. No official population shares exist. Communes by the official conversion table; five special zones have an island district as predecessor, and no other district has a successor: their tasks went to province and communes. */
export type SuccessionRelation =
  /** Of a unit that was divided, the part with all of its people or, where these were divided too, the one that counts as its successor; how sure that is says `confidence`. */
  | 'MAIN'
  /** Another part, or a part of its land alone. */
  | 'PARTIAL'
  /** All of it. */
  | 'WHOLE';

/** Legal type of a unit. It can change while the unit stays the same: ask it as of a day. */
export type UnitType =
  /** Thành phố trực thuộc trung ương. */
  | 'CENTRAL_CITY'
  /** Xã: the only type that NTM criteria judge. */
  | 'COMMUNE'
  /** Việt Nam. */
  | 'COUNTRY'
  /** Huyện. */
  | 'DISTRICT'
  /** Tỉnh. */
  | 'PROVINCE'
  /** Thành phố within a province or a central city. */
  | 'PROVINCIAL_CITY'
  /** Đặc khu, since 2025-07-01. */
  | 'SPECIAL_ZONE'
  /** Thị xã. */
  | 'TOWN'
  /** Thị trấn, until 2025-06-30. */
  | 'TOWNSHIP'
  /** Quận. */
  | 'URBAN_DISTRICT'
  /** Phường. */
  | 'WARD';

export type AdvancedRegistrationsQueryVariables = Exact<{
  province: string;
  year: number;
}>;


export type AdvancedRegistrationsQuery = { readonly registrations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly year: number, readonly target: RegistrationTarget, readonly stage: RegistrationStage | null, readonly commune:
        | { readonly id: string, readonly name: string, readonly district: { readonly name: string } | null, readonly successors: ReadonlyArray<{ readonly unit:
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
             }> }
        | { readonly id: string, readonly name: string, readonly district: { readonly name: string } | null, readonly successors: ReadonlyArray<{ readonly unit:
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
             }> }
        | { readonly id: string, readonly name: string, readonly district: { readonly name: string } | null, readonly successors: ReadonlyArray<{ readonly unit:
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
             }> }
        | { readonly id: string, readonly name: string, readonly district: { readonly name: string } | null, readonly successors: ReadonlyArray<{ readonly unit:
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
             }> }
       | null, readonly stages: ReadonlyArray<{ readonly stage: RegistrationStage, readonly on: CalendarDate | null }>, readonly commitments: ReadonlyArray<{ readonly parties: ReadonlyArray<string>, readonly signedOn: CalendarDate | null }>, readonly criterionStatuses: ReadonlyArray<{ readonly status: CriterionStatusValue, readonly gap: number | null, readonly explanation: string, readonly criterion: { readonly number: string } }>, readonly provenance: { readonly synthetic: boolean, readonly quote: string | null, readonly source: { readonly title: string, readonly publisher: string, readonly publishedOn: CalendarDate | null } | null } }> } | null };

export type CommunesPageQueryVariables = Exact<{
  code: string;
  asOf: CalendarDate;
  year: number;
  first: number;
  after?: string | null | undefined;
}>;


export type CommunesPageQuery = { readonly province: { readonly id: string, readonly name: string, readonly communes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: UnitType, readonly criterionStatuses: ReadonlyArray<{ readonly status: CriterionStatusValue, readonly value: number | null, readonly threshold: { readonly comparator: Comparator, readonly value: number | null } }> | null, readonly funding: ReadonlyArray<{ readonly disbursed: Money | null, readonly programme: { readonly code: string } | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null }> | null, readonly latestObservations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly provenance: { readonly synthetic: boolean } }> | null }> } } | null };

export type ConductGroupsQueryVariables = Exact<{
  asOf: CalendarDate;
}>;


export type ConductGroupsQuery = { readonly progressReportGroups: { readonly nodes: ReadonlyArray<{ readonly owedBy: ReportingBody | null, readonly frequency: ReportingFrequency | null, readonly count: number, readonly onTime: number, readonly late: number, readonly overdue: number, readonly onTimeShare: number | null, readonly percentile90Delay: number | null }> } | null, readonly procurementGroups: { readonly nodes: ReadonlyArray<{ readonly stage: ProcurementStage | null, readonly count: number, readonly late: number, readonly medianDelay: number | null, readonly plannedAmount: Money | null, readonly contractAmount: Money | null, readonly presentProvince:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }> } | null, readonly settlementGroups: { readonly nodes: ReadonlyArray<{ readonly planYear: number | null, readonly state: SettlementState | null, readonly count: number, readonly late: number, readonly approvedShare: number | null, readonly requestedAmount: Money | null, readonly approvedAmount: Money | null }> } | null, readonly registrationGroups: { readonly nodes: ReadonlyArray<{ readonly year: number | null, readonly target: RegistrationTarget | null, readonly count: number, readonly recognised: number, readonly recognisedShare: number | null }> } | null };

export type CriteriaSetQueryVariables = Exact<{
  code: string;
}>;


export type CriteriaSetQuery = { readonly criteriaSet: { readonly code: string, readonly name: string, readonly level: AdministrativeLevel, readonly legalBasis: { readonly number: string, readonly issuedOn: CalendarDate | null }, readonly versions: ReadonlyArray<{ readonly validFrom: CalendarDate, readonly validTo: CalendarDate | null, readonly legalBasis: { readonly number: string } }>, readonly criteria: ReadonlyArray<{ readonly number: string, readonly name: string, readonly nameEn: string, readonly subCriteria: ReadonlyArray<{ readonly number: string, readonly name: string, readonly appliesToEachSex: boolean, readonly linkedIndicator: { readonly code: string } | null, readonly threshold: { readonly comparator: Comparator, readonly value: number | null, readonly unit: string } | null }> }> } | null };

export type DisagreementsQueryVariables = Exact<{
  levels: ReadonlyArray<AdministrativeLevel> | AdministrativeLevel;
  difference: number;
}>;


export type DisagreementsQuery = { readonly disagreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly period: Period, readonly lowest: number, readonly highest: number, readonly difference: number, readonly relativeDifference: number | null, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null, readonly indicator: { readonly code: string, readonly name: string, readonly unit: string }, readonly observations: ReadonlyArray<{ readonly publisher: string, readonly publishedOn: CalendarDate | null, readonly value: number | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> }> } | null };

export type DisbursementToDateQueryVariables = Exact<{
  year: number;
}>;


export type DisbursementToDateQuery = { readonly cumulativeFunding: { readonly nodes: ReadonlyArray<{ readonly asOf: CalendarDate, readonly allocatedToDate: Money | null, readonly disbursedToDate: Money | null, readonly programme: { readonly code: string, readonly name: string } | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } }, readonly provenance: { readonly synthetic: boolean } }> } | null };

export type FailingSlowCommunesQueryVariables = Exact<{
  asOf: CalendarDate;
  year: number;
  criterion: string;
  rate: number;
}>;


export type FailingSlowCommunesQuery = { readonly communes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly province: { readonly id: string, readonly name: string } | null, readonly criterionStatuses: ReadonlyArray<{ readonly status: CriterionStatusValue, readonly value: number | null, readonly gap: number | null }> | null, readonly funding: ReadonlyArray<{ readonly disbursed: Money | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null }> | null }> } | null };

export type SlowDisbursementQueryVariables = Exact<{
  year: number;
}>;


export type SlowDisbursementQuery = { readonly funding: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly planned: Money | null, readonly allocated: Money | null, readonly carriedOver: Money | null, readonly disbursed: Money | null, readonly province:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null, readonly programme: { readonly code: string, readonly name: string } | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null }> } | null };

export type IndicatorHistoryQueryVariables = Exact<{
  indicator: string;
  knownOn: CalendarDate;
}>;


export type IndicatorHistoryQuery = { readonly indicator: { readonly code: string, readonly name: string, readonly unit: string, readonly direction: IndicatorDirection, readonly numerator: string | null, readonly denominator: string | null, readonly sdg: string | null } | null, readonly unit:
    | { readonly all: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly comparator: Comparator, readonly status: ObservationStatus, readonly publisher: string, readonly publishedOn: CalendarDate | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> | null, readonly asKnown: ReadonlyArray<{ readonly value: number | null, readonly publisher: string }> | null, readonly targets: ReadonlyArray<{ readonly value: number, readonly assignedBy: AssigningAuthority, readonly legalBasis: { readonly number: string } | null, readonly achievement: { readonly actual: number | null, readonly met: boolean | null, readonly gap: number | null } | null }> | null }
    | { readonly all: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly comparator: Comparator, readonly status: ObservationStatus, readonly publisher: string, readonly publishedOn: CalendarDate | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> | null, readonly asKnown: ReadonlyArray<{ readonly value: number | null, readonly publisher: string }> | null, readonly targets: ReadonlyArray<{ readonly value: number, readonly assignedBy: AssigningAuthority, readonly legalBasis: { readonly number: string } | null, readonly achievement: { readonly actual: number | null, readonly met: boolean | null, readonly gap: number | null } | null }> | null }
    | { readonly all: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly comparator: Comparator, readonly status: ObservationStatus, readonly publisher: string, readonly publishedOn: CalendarDate | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> | null, readonly asKnown: ReadonlyArray<{ readonly value: number | null, readonly publisher: string }> | null, readonly targets: ReadonlyArray<{ readonly value: number, readonly assignedBy: AssigningAuthority, readonly legalBasis: { readonly number: string } | null, readonly achievement: { readonly actual: number | null, readonly met: boolean | null, readonly gap: number | null } | null }> | null }
    | { readonly all: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly comparator: Comparator, readonly status: ObservationStatus, readonly publisher: string, readonly publishedOn: CalendarDate | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> | null, readonly asKnown: ReadonlyArray<{ readonly value: number | null, readonly publisher: string }> | null, readonly targets: ReadonlyArray<{ readonly value: number, readonly assignedBy: AssigningAuthority, readonly legalBasis: { readonly number: string } | null, readonly achievement: { readonly actual: number | null, readonly met: boolean | null, readonly gap: number | null } | null }> | null }
   | null, readonly targetScorecards: ReadonlyArray<{ readonly assignedBy: AssigningAuthority, readonly period: Period, readonly met: number, readonly total: number, readonly wording: string }> | null };

export type LargestGapsQueryVariables = Exact<{
  criteria: ReadonlyArray<string> | string;
  year: number;
  within: string;
}>;


export type LargestGapsQuery = { readonly criterionStatuses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: CriterionStatusValue, readonly value: number | null, readonly gap: number | null, readonly unit:
        | { readonly id: string, readonly name: string, readonly province: { readonly id: string, readonly name: string } | null }
        | { readonly id: string, readonly name: string, readonly province: { readonly id: string, readonly name: string } | null }
        | { readonly id: string, readonly name: string, readonly province: { readonly id: string, readonly name: string } | null }
        | { readonly id: string, readonly name: string, readonly province: { readonly id: string, readonly name: string } | null }
       | null, readonly threshold: { readonly comparator: Comparator, readonly value: number | null }, readonly provenance: { readonly synthetic: boolean } }> } | null };

export type LateProcurementsQueryVariables = Exact<{
  days: number;
  asOf: CalendarDate;
}>;


export type LateProcurementsQuery = { readonly procurements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly stage: ProcurementStage | null, readonly delayDays: number, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly component: { readonly code: string } | null, readonly milestones: ReadonlyArray<{ readonly stage: ProcurementStage, readonly dueDate: CalendarDate, readonly dateMet: CalendarDate | null, readonly delayDays: number }> }> } | null, readonly settlementDossiers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly planYear: number, readonly state: SettlementState, readonly dueOn: CalendarDate, readonly delayDays: number, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly component: { readonly code: string } | null }> } | null, readonly equipmentProposals: ReadonlyArray<{ readonly facilityCount: number, readonly facilityKind: string, readonly amount: Money | null, readonly component: { readonly code: string } | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> | null, readonly outsideFunding: ReadonlyArray<{ readonly nameVi: string, readonly funder: string, readonly mistakenFor: { readonly code: string } | null, readonly provenance: { readonly quote: string | null, readonly note: string | null } }> | null };

export type MoneyBesideQueryVariables = Exact<{
  programmes: ReadonlyArray<string> | string;
  years: ReadonlyArray<number> | number;
}>;


export type MoneyBesideQuery = { readonly funding: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly planYear: number | null, readonly disbursed: Money | null, readonly province:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null, readonly shareOfTotal: { readonly disbursed: number | null } | null, readonly growth: { readonly disbursed: number | null } | null, readonly perHead: { readonly disbursed: number | null } | null, readonly people: { readonly count: number, readonly synthetic: boolean } | null, readonly breaks: ReadonlyArray<{ readonly kind: BreakKind, readonly period: Period | null }> }> } | null };

export type ObstaclesAndOverdueQueryVariables = Exact<{
  asOf: CalendarDate;
}>;


export type ObstaclesAndOverdueQuery = { readonly obstacles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly category: ObstacleCategory, readonly description: string, readonly raisedOn: CalendarDate, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null, readonly programme: { readonly code: string } | null, readonly provenance: { readonly quote: string | null, readonly source: { readonly title: string } | null } }> } | null, readonly progressReports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly period: Period, readonly dueOn: CalendarDate, readonly submittedOn: CalendarDate | null, readonly daysOverdue: number, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }> } | null };

export type ProgrammeStructureQueryVariables = Exact<{
  code: string;
}>;


export type ProgrammeStructureQuery = { readonly programme: { readonly code: string, readonly name: string, readonly nameEn: string, readonly period: { readonly start: number, readonly end: number }, readonly phase: { readonly start: number, readonly end: number }, readonly leadAgencies: ReadonlyArray<{ readonly name: string, readonly from: CalendarDate | null, readonly to: CalendarDate | null }>, readonly legalBases: ReadonlyArray<{ readonly number: string, readonly issuedOn: CalendarDate | null, readonly kind: LegalBasisKind | null }>, readonly components: ReadonlyArray<{ readonly code: string, readonly kind: ComponentKind, readonly number: string, readonly name: string, readonly healthLead: string | null, readonly parent: { readonly code: string } | null }>, readonly budget: { readonly total: Money | null, readonly central: Money | null, readonly local: Money | null, readonly credit: Money | null, readonly other: Money | null } | null, readonly funding: ReadonlyArray<{ readonly planYear: number | null, readonly allocated: Money | null, readonly disbursed: Money | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null }> | null } | null };

export type ProvinceCommunesQueryVariables = Exact<{
  code: string;
  asOf: CalendarDate;
  year: number;
}>;


export type ProvinceCommunesQuery = { readonly province: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string, readonly region: { readonly code: string, readonly name: string } | null, readonly communes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly district: { readonly id: string, readonly name: string } | null, readonly criterionStatuses: ReadonlyArray<{ readonly status: CriterionStatusValue, readonly value: number | null, readonly gap: number | null, readonly criterion: { readonly number: string, readonly name: string }, readonly threshold: { readonly comparator: Comparator, readonly value: number | null } }> | null, readonly funding: ReadonlyArray<{ readonly allocated: Money | null, readonly disbursed: Money | null, readonly programme: { readonly code: string } | null, readonly disbursementRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null }> | null, readonly latestObservations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly indicator: { readonly code: string }, readonly provenance: { readonly synthetic: boolean } }> | null }> } } | null };

export type ProvinceTrendQueryVariables = Exact<{
  id: string;
}>;


export type ProvinceTrendQuery = { readonly unit:
    | { readonly id: string, readonly name: string, readonly observations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly unit:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null }> | null, readonly funding: ReadonlyArray<{ readonly planYear: number | null, readonly allocated: Money | null, readonly disbursed: Money | null, readonly programme: { readonly code: string } | null }> | null, readonly criteriaSummary: ReadonlyArray<{ readonly met: number, readonly basicallyMet: number, readonly notMet: number, readonly notAssessed: number, readonly total: number, readonly share: number | null, readonly criterion: { readonly number: string } }> | null }
    | { readonly id: string, readonly name: string, readonly observations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly unit:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null }> | null, readonly funding: ReadonlyArray<{ readonly planYear: number | null, readonly allocated: Money | null, readonly disbursed: Money | null, readonly programme: { readonly code: string } | null }> | null, readonly criteriaSummary: ReadonlyArray<{ readonly met: number, readonly basicallyMet: number, readonly notMet: number, readonly notAssessed: number, readonly total: number, readonly share: number | null, readonly criterion: { readonly number: string } }> | null }
    | { readonly id: string, readonly name: string, readonly observations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly unit:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null }> | null, readonly funding: ReadonlyArray<{ readonly planYear: number | null, readonly allocated: Money | null, readonly disbursed: Money | null, readonly programme: { readonly code: string } | null }> | null, readonly criteriaSummary: ReadonlyArray<{ readonly met: number, readonly basicallyMet: number, readonly notMet: number, readonly notAssessed: number, readonly total: number, readonly share: number | null, readonly criterion: { readonly number: string } }> | null }
    | { readonly id: string, readonly name: string, readonly observations: ReadonlyArray<{ readonly period: Period, readonly value: number | null, readonly unit:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null }> | null, readonly funding: ReadonlyArray<{ readonly planYear: number | null, readonly allocated: Money | null, readonly disbursed: Money | null, readonly programme: { readonly code: string } | null }> | null, readonly criteriaSummary: ReadonlyArray<{ readonly met: number, readonly basicallyMet: number, readonly notMet: number, readonly notAssessed: number, readonly total: number, readonly share: number | null, readonly criterion: { readonly number: string } }> | null }
   | null };

export type ReportedFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportedFiguresQuery = { readonly reportedFigures: ReadonlyArray<{ readonly measure: FundingMeasure, readonly capital: ReportedCapital, readonly includesCarryOver: boolean | null, readonly amount: Money | null, readonly reportedRate: number | null, readonly programme: { readonly code: string } | null, readonly computedRate: { readonly value: number | null, readonly denominator: { readonly measure: RateDenominator, readonly amount: Money | null } } | null, readonly provenance: { readonly source: { readonly title: string, readonly publisher: string, readonly publishedOn: CalendarDate | null } | null } }> | null };

export type SearchUnitsQueryVariables = Exact<{
  text: string;
  asOf: CalendarDate;
}>;


export type SearchUnitsQuery = { readonly searchUnits: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Commune', readonly id: string, readonly code: string, readonly fullName: string, readonly level: AdministrativeLevel }
      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly fullName: string, readonly level: AdministrativeLevel }
      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly fullName: string, readonly level: AdministrativeLevel }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly fullName: string, readonly level: AdministrativeLevel }
    > } | null };

export type UnitLineageQueryVariables = Exact<{
  old: string;
  code: string;
}>;


export type UnitLineageQuery = { readonly unit:
    | { readonly id: string, readonly name: string, readonly fullName: string, readonly level: AdministrativeLevel, readonly validTo: CalendarDate | null, readonly successors: ReadonlyArray<{ readonly relation: SuccessionRelation, readonly effectiveOn: CalendarDate | null, readonly legalBasis: { readonly number: string } | null, readonly unit:
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
         }> }
    | { readonly id: string, readonly name: string, readonly fullName: string, readonly level: AdministrativeLevel, readonly validTo: CalendarDate | null, readonly successors: ReadonlyArray<{ readonly relation: SuccessionRelation, readonly effectiveOn: CalendarDate | null, readonly legalBasis: { readonly number: string } | null, readonly unit:
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
         }> }
    | { readonly id: string, readonly name: string, readonly fullName: string, readonly level: AdministrativeLevel, readonly validTo: CalendarDate | null, readonly successors: ReadonlyArray<{ readonly relation: SuccessionRelation, readonly effectiveOn: CalendarDate | null, readonly legalBasis: { readonly number: string } | null, readonly unit:
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
         }> }
    | { readonly id: string, readonly name: string, readonly fullName: string, readonly level: AdministrativeLevel, readonly validTo: CalendarDate | null, readonly successors: ReadonlyArray<{ readonly relation: SuccessionRelation, readonly effectiveOn: CalendarDate | null, readonly legalBasis: { readonly number: string } | null, readonly unit:
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
          | { readonly id: string, readonly name: string, readonly fullName: string }
         }> }
   | null, readonly before: { readonly id: string, readonly name: string } | null, readonly after: { readonly id: string, readonly name: string, readonly predecessors: ReadonlyArray<{ readonly relation: SuccessionRelation, readonly unit:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       }>, readonly communes: { readonly totalCount: number } } | null };


export const AdvancedRegistrationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdvancedRegistrations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"province"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"province"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"target"},"value":{"kind":"EnumValue","value":"NTM_ADVANCED"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commune"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criterionStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"criteria"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"14.1","block":false},{"kind":"StringValue","value":"14.2","block":false},{"kind":"StringValue","value":"14.3","block":false},{"kind":"StringValue","value":"14.4","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdvancedRegistrationsQuery, AdvancedRegistrationsQueryVariables>;
export const CommunesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommunesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"communes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMMUNE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"criterionStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"criteria"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"15.1","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROGRAMME"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestObservations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"BHYT_COV","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommunesPageQuery, CommunesPageQueryVariables>;
export const ConductGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConductGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"progressReportGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OWED_BY"},{"kind":"EnumValue","value":"FREQUENCY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"ON_TIME_SHARE"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owedBy"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeShare"}},{"kind":"Field","name":{"kind":"Name","value":"percentile90Delay"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"procurementGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRESENT_PROVINCE"},{"kind":"EnumValue","value":"STAGE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"ObjectField","name":{"kind":"Name","value":"per"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRESENT_PROVINCE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presentProvince"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"medianDelay"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"contractAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlementGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLAN_YEAR"},{"kind":"EnumValue","value":"STATE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planYear"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"approvedShare"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAmount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"registrationGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"YEAR"},{"kind":"EnumValue","value":"TARGET"}]}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"recognisedShare"}}]}}]}}]}}]} as unknown as DocumentNode<ConductGroupsQuery, ConductGroupsQueryVariables>;
export const CriteriaSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CriteriaSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criteriaSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"healthRelated"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"subCriteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"linkedIndicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appliesToEachSex"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"StringValue","value":"DBSH","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CriteriaSetQuery, CriteriaSetQueryVariables>;
export const DisagreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disagreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"levels"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativeLevel"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"difference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disagreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"levels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"levels"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"relativeDifference"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"difference"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"lowest"}},{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"relativeDifference"}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisagreementsQuery, DisagreementsQueryVariables>;
export const DisbursementToDateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisbursementToDate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeFunding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROGRAMME"}]}},{"kind":"Argument","name":{"kind":"Name","value":"every"},"value":{"kind":"EnumValue","value":"QUARTER"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"allocatedToDate"}},{"kind":"Field","name":{"kind":"Name","value":"disbursedToDate"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisbursementToDateQuery, DisbursementToDateQueryVariables>;
export const FailingSlowCommunesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FailingSlowCommunes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"criterion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rate"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"criteria"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"criterion"},"value":{"kind":"Variable","name":{"kind":"Name","value":"criterion"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NOT_MET"}]}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"funding"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"programmes"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"NTM","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"disbursementRate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rate"}}}]}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criterionStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"criteria"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"criterion"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"programmes"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"NTM","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROGRAMME"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FailingSlowCommunesQuery, FailingSlowCommunesQueryVariables>;
export const SlowDisbursementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SlowDisbursement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"COMMUNE"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROVINCE"},{"kind":"EnumValue","value":"PROGRAMME"}]}},{"kind":"Argument","name":{"kind":"Name","value":"having"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"disbursementRate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"FloatValue","value":"0.4"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"DISBURSEMENT_RATE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"carriedOver"}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SlowDisbursementQuery, SlowDisbursementQueryVariables>;
export const IndicatorHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IndicatorHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownOn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"sdg"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"VN","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2020","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2023","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"synthetic"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"asKnown"},"name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2023","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2023","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"knownOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownOn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2022","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2022","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"achievement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetScorecards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2022","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2023","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignedBy"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}}]}}]} as unknown as DocumentNode<IndicatorHistoryQuery, IndicatorHistoryQueryVariables>;
export const LargestGapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LargestGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"criteria"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterionStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"criteria"},"value":{"kind":"Variable","name":{"kind":"Name","value":"criteria"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"years"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"year"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"gap"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gt"},"value":{"kind":"IntValue","value":"0"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"GAP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LargestGapsQuery, LargestGapsQueryVariables>;
export const LateProcurementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LateProcurements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"procurements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"delayedMoreThan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"component"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"delayDays"}},{"kind":"Field","name":{"kind":"Name","value":"milestones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateMet"}},{"kind":"Field","name":{"kind":"Name","value":"delayDays"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlementDossiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PREPARING"},{"kind":"EnumValue","value":"RETURNED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"component"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planYear"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"delayDays"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipmentProposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilityCount"}},{"kind":"Field","name":{"kind":"Name","value":"facilityKind"}},{"kind":"Field","name":{"kind":"Name","value":"component"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideFunding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"funder"}},{"kind":"Field","name":{"kind":"Name","value":"mistakenFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]} as unknown as DocumentNode<LateProcurementsQuery, LateProcurementsQueryVariables>;
export const MoneyBesideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoneyBeside"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programmes"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"programmes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programmes"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"planYears"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLAN_YEAR"},{"kind":"EnumValue","value":"PROVINCE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"shareWithin"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLAN_YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"DISBURSED"}},{"kind":"ObjectField","name":{"kind":"Name","value":"of"},"value":{"kind":"EnumValue","value":"PER_HEAD"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"ObjectField","name":{"kind":"Name","value":"per"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLAN_YEAR"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planYear"}},{"kind":"Field","name":{"kind":"Name","value":"province"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"shareOfTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disbursed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disbursed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disbursed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoneyBesideQuery, MoneyBesideQueryVariables>;
export const ObstaclesAndOverdueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ObstaclesAndOverdue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}},{"kind":"ObjectField","name":{"kind":"Name","value":"categories"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROCUREMENT"},{"kind":"EnumValue","value":"DISBURSEMENT"},{"kind":"EnumValue","value":"OVERLAP"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progressReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overdueOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"frequency"},"value":{"kind":"EnumValue","value":"MONTHLY"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"submittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysOverdue"}}]}}]}}]}}]} as unknown as DocumentNode<ObstaclesAndOverdueQuery, ObstaclesAndOverdueQueryVariables>;
export const ProgrammeStructureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeStructure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadAgencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"components"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"healthSector"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthLead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"central"}},{"kind":"Field","name":{"kind":"Name","value":"local"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"other"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLAN_YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"COMMUNE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planYear"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeStructureQuery, ProgrammeStructureQueryVariables>;
export const ProvinceCommunesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvinceCommunes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"communes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"600"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"district"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criterionStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"criteria"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"15.1","block":false},{"kind":"StringValue","value":"15.2","block":false},{"kind":"StringValue","value":"15.3","block":false},{"kind":"StringValue","value":"15.4","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"planYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROGRAMME"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}},{"kind":"Field","name":{"kind":"Name","value":"disbursementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestObservations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"BHYT_COV","block":false},{"kind":"StringValue","value":"NUT_STUNT_U5","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProvinceCommunesQuery, ProvinceCommunesQueryVariables>;
export const ProvinceTrendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvinceTrend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"BHYT_COV","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2021","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2025","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"includePredecessors"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROGRAMME"},{"kind":"EnumValue","value":"PLAN_YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"includePredecessors"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planYear"}},{"kind":"Field","name":{"kind":"Name","value":"allocated"}},{"kind":"Field","name":{"kind":"Name","value":"disbursed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteriaSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"criteriaSet"},"value":{"kind":"StringValue","value":"NTM-COMMUNE-2021","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}},{"kind":"Argument","name":{"kind":"Name","value":"includePredecessors"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"basicallyMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMet"}},{"kind":"Field","name":{"kind":"Name","value":"notAssessed"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]}}]} as unknown as DocumentNode<ProvinceTrendQuery, ProvinceTrendQueryVariables>;
export const ReportedFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportedFigures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"StringValue","value":"VN","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"planYear"},"value":{"kind":"IntValue","value":"2023"}},{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2023-08-31","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"capital"}},{"kind":"Field","name":{"kind":"Name","value":"includesCarryOver"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"reportedRate"}},{"kind":"Field","name":{"kind":"Name","value":"computedRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportedFiguresQuery, ReportedFiguresQueryVariables>;
export const SearchUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<SearchUnitsQuery, SearchUnitsQueryVariables>;
export const UnitLineageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitLineage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"old"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"old"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-06-30","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"after"},"name":{"kind":"Name","value":"province"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2025-07-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"communes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<UnitLineageQuery, UnitLineageQueryVariables>;