/** One fact of a document: what to ask, and what the answer must hold. */
export interface Fact {
  readonly id: string;
  /** Where the graph keeps it: as the thing that it is, or only as a statement. */
  readonly kept: 'OBSERVATION' | 'SCORECARD' | 'STATEMENT';
  readonly document: { readonly id: string; readonly title: string };
  readonly request: string;
  /** Where in the answer it stands. */
  readonly pick: (data: never) => readonly unknown[];
  readonly answer: object;
}

type Undocumented = Omit<Fact, 'document' | 'answer'> & {
  readonly answerOf: (document: Fact['document']) => object;
};

interface Quoted {
  /** A fragment of the document, word by word. */
  readonly quote: string;
}

interface Observed extends Quoted {
  readonly indicator: string;
  readonly period: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly comparator?: 'GT' | 'RANGE';
}

const origin = 'provenance { synthetic quote source { id title } }';

function fromDocument(source: Fact['document'], quote: string): object {
  return { synthetic: false, quote, source };
}

/** A figure that the document gives of the whole country. */
export function observed(id: string, { indicator, period, quote, ...figure }: Observed): Undocumented {
  return {
    id,
    kept: 'OBSERVATION',
    request: `{ unit(id: "VN") { observations(indicators: ["${indicator}"], from: "${period}", to: "${period}",
      synthetic: false) { indicator { code } period value low high comparator ${origin} } } }`,
    pick: ({ unit }: { unit: { observations: unknown[] } }) => unit.observations,
    answerOf: (document) => ({
      indicator: { code: indicator },
      period,
      value: null,
      low: null,
      high: null,
      comparator: 'EQ',
      ...figure,
      provenance: fromDocument(document, quote),
    }),
  };
}

interface Scored extends Quoted {
  readonly assignedBy: 'NATIONAL_ASSEMBLY' | 'GOVERNMENT';
  readonly period: string;
  readonly met: number;
  readonly total: number;
  readonly result: 'EXCEEDED' | 'MET_OR_EXCEEDED' | 'MET';
}

/** How many of an authority's targets were met. */
export function scored(id: string, { quote, ...score }: Scored): Undocumented {
  return {
    id,
    kept: 'SCORECARD',
    request: `{ targetScorecards(from: "${score.period}", to: "${score.period}", assignedBy: [${score.assignedBy}]) {
      assignedBy period met total result ${origin} } }`,
    pick: ({ targetScorecards }: { targetScorecards: unknown[] }) => targetScorecards,
    answerOf: (document) => ({ ...score, provenance: fromDocument(document, quote) }),
  };
}

interface Stated extends Quoted {
  readonly kind: string;
  /** The place that it is about, or null where the document does not name it. */
  readonly unit: string | null;
  readonly candidate?: string;
  readonly occurredOn: string;
  readonly value?: number;
  readonly unitOfMeasure?: string;
}

/** Anything else that the document states. */
export function stated(id: string, { quote, unit, candidate, ...said }: Stated): Undocumented {
  return {
    id,
    kept: 'STATEMENT',
    request: `{ statement(id: "${id}") { id kind occurredOn value unitOfMeasure(language: EN) unit { id } candidateUnit { id }
      document { id title } ${origin} } }`,
    pick: ({ statement }: { statement: unknown }) => [statement],
    answerOf: (document) => ({
      id,
      value: null,
      ...said,
      unit: unit === null ? null : { id: unit },
      candidateUnit: candidate === undefined ? null : { id: candidate },
      document,
      provenance: fromDocument(document, quote),
    }),
  };
}

/** The facts of one document. */
export function factsOf(id: string, title: string, facts: readonly Undocumented[]): readonly Fact[] {
  const document = { id, title };
  return facts.map(({ answerOf, ...fact }) => ({ ...fact, document, answer: answerOf(document) }));
}
