interface Answer {
  readonly province: {
    readonly communes: { readonly nodes: readonly Commune[] };
    readonly rowId: string;
  };
}

interface Commune {
  readonly rowId: string;
  readonly code: string;
  readonly name: string;
  readonly district: { readonly rowId: string; readonly name: string } | null;
  readonly criterionStatusesList: readonly Record<string, unknown>[];
  readonly fundingList: readonly Record<string, unknown>[];
  readonly latestObservationsList: readonly Record<string, unknown>[];
}

/** PostGraphile writes bigint and numeric as text. */
function number(text: unknown): number | null {
  return text === null ? null : Number(text);
}

function commune({ rowId, code, name, district, ...lists }: Commune) {
  return {
    id: rowId,
    code,
    name,
    district: district && { id: district.rowId, name: district.name },
    criterionStatuses: lists.criterionStatusesList.map((status) => ({
      criterion: { number: status.number, name: status.name },
      status: status.status,
      value: status.value,
      threshold: { comparator: status.comparator, value: status.threshold },
      gap: status.gap,
    })),
    funding: lists.fundingList.map((group) => ({
      programme: { code: group.programmeCode },
      allocated: number(group.allocated),
      disbursed: number(group.disbursed),
      disbursementRate: {
        value: group.rate,
        denominator: { measure: group.measure, amount: number(group.denominator) },
      },
    })),
    latestObservations: lists.latestObservationsList.map((observation) => ({
      indicator: { code: observation.indicatorCode },
      period: observation.period,
      value: number(observation.value),
      provenance: { synthetic: observation.synthetic },
    })),
  };
}

/** PostGraphile's answer in the words of the flagship. */
export function translate({ province: { rowId, communes, ...province } }: Answer): unknown {
  return {
    province: { id: rowId, ...province, communes: { ...communes, nodes: communes.nodes.map(commune) } },
  };
}
