import { disaggregation } from './category-model.js';
import { uid } from './uid.js';

/** An indicator as the graph answers it. */
export interface IndicatorNode {
  readonly code: string;
  readonly name: string;
  readonly other: string;
  readonly unit: string;
  readonly aggregationType: 'SUM' | 'WEIGHTED_MEAN' | 'NONE';
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export const indicatorsQuery = `query Dhis2Indicators($language: Language!, $other: Language!) {
  indicators {
    code unit aggregationType name(language: $language) other: name(language: $other)
    numerator(language: $language) denominator(language: $language)
  }
}`;

/** DHIS2 weights no mean by another data element: it is told not to make totals that would be wrong. */
const aggregations = { SUM: 'SUM', WEIGHTED_MEAN: 'NONE', NONE: 'NONE' } as const;

/** An indicator as a data element of DHIS2: its values are published, and not computed there. */
export function dataElement({
  code,
  name,
  other,
  unit,
  aggregationType,
  numerator,
  denominator,
}: IndicatorNode): object {
  const definition = [numerator, denominator].filter((text) => text !== null).join(' / ');
  return {
    id: uid('dataElement', code),
    code,
    name: `${name} [${code}]`.slice(0, 230),
    shortName: code.slice(0, 50),
    description: [other, `(${unit})`, definition].filter(Boolean).join(' '),
    domainType: 'AGGREGATE',
    valueType: 'NUMBER',
    aggregationType: aggregations[aggregationType],
    zeroIsSignificant: true,
    categoryCombo: { id: uid('categoryCombo', disaggregation) },
  };
}
