import { describe, expect, it } from 'vitest';
import { OrderDirection } from '../graph/order-direction.js';
import { checkGroupBy, checkGroupOrder } from './check-grouping.js';

const Dimension = { PLACE: 'PLACE', YEAR: 'YEAR' } as const;

function by(field: string) {
  return [{ field, direction: OrderDirection.ASC }];
}

describe('a grouping', () => {
  it('is of one dimension at least, and each once', () => {
    expect(checkGroupBy(Dimension, ['YEAR', 'PLACE'])).toEqual(['YEAR', 'PLACE']);
    expect(() => checkGroupBy(Dimension, [])).toThrow(
      'groupBy is empty; expected at least one of PLACE, YEAR.',
    );
    expect(() => checkGroupBy(Dimension, ['YEAR', 'YEAR'])).toThrow(
      'groupBy names YEAR more than once; expected each of PLACE, YEAR at most once.',
    );
  });

  it('is ordered by a measure or by what it is grouped by', () => {
    expect(() => checkGroupOrder(Dimension, by('MEAN'), ['YEAR'])).not.toThrow();
    expect(() => checkGroupOrder(Dimension, by('YEAR'), ['YEAR'])).not.toThrow();
    expect(() => checkGroupOrder(Dimension, by('PLACE'), ['YEAR'])).toThrow(
      'orderBy names PLACE, which groupBy does not; expected PLACE in groupBy too, or an order by YEAR or a measure.',
    );
  });
});
