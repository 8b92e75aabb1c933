/** The stages of a package, in their order. */
export const stages = ['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'] as const;

export type Stage = (typeof stages)[number];

/** The end of a stage: when it was due and when it came. */
export interface MilestoneNode {
  readonly stage: Stage;
  readonly dueDate: string;
  readonly dateMet: string | null;
  readonly delayDays: number;
}

interface PeriodNode {
  readonly startDate: string;
  readonly endDate: string | null;
}

/** A procurement package as the graph answers it. */
export interface ProcurementNode {
  readonly packageId: string;
  readonly title: string;
  readonly unit: { readonly unitId: string; readonly fullName: string };
  readonly programme: { readonly code: string; readonly name: string };
  readonly component: { readonly code: string; readonly name: string } | null;
  readonly planYear: number;
  readonly category: string;
  readonly method: string;
  readonly plannedAmount: number;
  readonly contractAmount: number | null;
  readonly tenderPeriod: PeriodNode | null;
  readonly awardDate: string | null;
  readonly contractPeriod: PeriodNode | null;
  readonly stage: Stage | null;
  readonly milestones: readonly MilestoneNode[];
  readonly provenance: {
    readonly synthetic: boolean;
    readonly source: {
      readonly id: string;
      readonly title: string;
      readonly url: string | null;
      readonly publishedOn: string | null;
    } | null;
  };
}

/** The packages of a selection, as they stood on a day. */
export const procurementsQuery = {
  field: 'procurements',
  document: `query OcdsProcurements($first: Int!, $after: String, $asOf: Date, $filter: ProcurementFilter) {
  procurements(first: $first, after: $after, asOf: $asOf, filter: $filter) {
    pageInfo { hasNextPage endCursor }
    nodes {
      packageId title planYear category method plannedAmount contractAmount awardDate stage
      unit { unitId fullName } programme { code name } component { code name }
      tenderPeriod { startDate endDate } contractPeriod { startDate endDate }
      milestones { stage dueDate dateMet delayDays }
      provenance { synthetic source { id title url publishedOn } }
    }
  }
}`,
} as const;
