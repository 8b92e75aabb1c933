import type { SourceFiguresQuery } from '@ntp-graph/client';

/** Something that a document states, other than a value of an indicator. */
export interface StatedFigure {
  readonly id: string;
  readonly what: string;
  readonly value: string | number | null;
  readonly period: string | null;
  readonly quote: string | null;
}

/** The money, targets, obstacles and directives that one document states; `measured` says what an amount is of. */
export function statedFigures(
  data: SourceFiguresQuery,
  document: string,
  measured: (measure: string) => string,
): readonly StatedFigure[] {
  const money = (data.reportedFigures ?? []).map(
    ({ id, unit, programme, planYears, measure, asOf, amount, provenance }) => ({
      id,
      what: [measured(measure), programme?.code, unit?.name].filter(Boolean).join(', '),
      value: amount,
      period:
        asOf ??
        (planYears.start === planYears.end ? `${planYears.start}` : `${planYears.start}/${planYears.end}`),
      provenance,
    }),
  );
  const targets = (data.targets?.nodes ?? []).map(({ id, indicator, period, value, provenance }) => ({
    id,
    what: indicator.name,
    value: [value, indicator.measure?.symbol].filter((part) => part != null).join(' '),
    period,
    provenance,
  }));
  const obstacles = (data.obstacles?.nodes ?? []).map(({ id, description, raisedOn, provenance }) => ({
    id,
    what: description,
    value: null,
    period: raisedOn,
    provenance,
  }));
  const directives = (data.directives?.nodes ?? []).map(({ id, description, issuedOn, provenance }) => ({
    id,
    what: description,
    value: null,
    period: issuedOn,
    provenance,
  }));
  return [...money, ...targets, ...obstacles, ...directives]
    .filter(({ provenance }) => provenance.source?.id === document)
    .map(({ id, what, value, period, provenance }) => ({ id, what, value, period, quote: provenance.quote }));
}
