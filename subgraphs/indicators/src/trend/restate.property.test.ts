import { Comparator } from '@ntp-graph/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AggregationType, WeightBasis } from '../indicator/aggregation-type.js';
import type { Observation } from '../observation/observation.type.js';
import { type Predecessor, restate } from './restate.js';
import { RestatementReason } from './restatement-reason.js';

function exact(value: number): Observation {
  return { value, comparator: Comparator.EQ, provenance: { synthetic: false } } as Observation;
}

function indicator(aggregationType: AggregationType) {
  const isWeighted = aggregationType === AggregationType.WEIGHTED_MEAN;
  return {
    indicator: {
      aggregationType,
      weightBasis: isWeighted ? WeightBasis.DENOMINATOR : null,
      aggregationNote: aggregationType === AggregationType.NONE ? 'each is the result of a model' : null,
      aggregationNoteVi:
        aggregationType === AggregationType.NONE ? 'mỗi giá trị là kết quả của một mô hình' : null,
    },
    isOfEverybody: true,
  };
}

const percent = fc.integer({ min: 1, max: 9990 }).map((value) => value / 100);
const people = fc.integer({ min: 1, max: 5_000_000 });
const observed = (value: fc.Arbitrary<number>) => value.map(exact);

const predecessors = (
  observation: fc.Arbitrary<Observation | null>,
  weight: fc.Arbitrary<Observation | null>,
) =>
  fc
    .array(fc.record({ observation, weight, isDivided: fc.constant(false) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) =>
      parts.map((part, place): Predecessor => ({ ...part, unit: { id: `2004:${place + 10}` } })),
    );

const whole = predecessors(observed(percent), observed(people));
const counts = predecessors(observed(people), fc.constant(null));
const gappy = predecessors(
  fc.option(
    fc.oneof(observed(percent), fc.constant({ value: 90, comparator: Comparator.GT } as Observation)),
  ),
  fc.option(observed(people)),
);

const valuesOf = (parts: readonly Predecessor[]) => parts.map(({ observation }) => observation?.value ?? 0);

describe('a restated value', () => {
  test('that is weighted lies between those of the predecessors', () => {
    fc.assert(
      fc.property(whole, (parts) => {
        const { value, coverage, reason } = restate(indicator(AggregationType.WEIGHTED_MEAN), parts);
        expect(reason).toBeNull();
        expect(coverage).toBe(1);
        expect(value).toBeGreaterThanOrEqual(Math.min(...valuesOf(parts)));
        expect(value).toBeLessThanOrEqual(Math.max(...valuesOf(parts)));
      }),
    );
  });

  test('that is added up is exactly the sum, in whichever order', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const total = valuesOf(parts).reduce((sum, value) => sum + value, 0);
        expect(restate(indicator(AggregationType.SUM), parts).value).toBe(total);
        expect(restate(indicator(AggregationType.SUM), parts.toReversed()).value).toBe(total);
      }),
    );
  });

  test('is the same when a predecessor is split into two of the same rate and its people between them', () => {
    fc.assert(
      fc.property(whole, fc.nat(), (parts, cut) => {
        const [first, ...rest] = parts as [Predecessor, ...Predecessor[]];
        const all = first.weight?.value ?? 0;
        const one = cut % (all + 1);
        const halves = [one, all - one].map((weight) => ({ ...first, weight: exact(weight) }));
        const method = indicator(AggregationType.WEIGHTED_MEAN);
        expect(restate(method, [...halves, ...rest]).value).toBeCloseTo(
          restate(method, parts).value as number,
          9,
        );
      }),
    );
  });

  test('invents nothing: it uses exactly the units it was given, and is null as soon as one is not known', () => {
    fc.assert(
      fc.property(gappy, (parts) => {
        const restated = restate(indicator(AggregationType.WEIGHTED_MEAN), parts);
        expect(restated.parts.map(({ unit }) => unit.id)).toEqual(parts.map(({ unit }) => unit.id));
        const isKnown = parts.every(
          ({ observation, weight }) => observation?.comparator === Comparator.EQ && weight !== null,
        );
        expect(restated.value !== null).toBe(isKnown);
        expect(restated.reason === null).toBe(isKnown);
        expect(restated.coverage).toBeGreaterThanOrEqual(0);
        expect(restated.coverage).toBeLessThanOrEqual(1);
        if (restated.reason !== null) expect(restated.explanationEn).toMatch(/\.$/);
      }),
    );
  });

  test('is approximate as soon as a weight only stands for the denominator or a unit was divided', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (parts, isOfEverybody, isDivided) => {
        const method = { ...indicator(AggregationType.WEIGHTED_MEAN), isOfEverybody };
        const restated = restate(
          method,
          parts.map((part, place) => ({ ...part, isDivided: place === 0 && isDivided })),
        );
        expect(restated.approximate).toBe(!isOfEverybody || isDivided);
        expect(restated.explanationEn === null).toBe(!isDivided);
      }),
    );
  });

  test('is approximate where a weight of several is synthetic, and says so', () => {
    fc.assert(
      fc.property(whole, (parts) => {
        const [first, ...rest] = parts as [Predecessor, ...Predecessor[]];
        const weight = { ...first.weight, provenance: { synthetic: true } } as Observation;
        const restated = restate(indicator(AggregationType.WEIGHTED_MEAN), [{ ...first, weight }, ...rest]);
        expect(restated.approximate).toBe(rest.length > 0);
        expect(restated.explanationEn).toBe(rest.length > 0 ? 'weights are synthetic figures' : null);
        expect(restate(indicator(AggregationType.WEIGHTED_MEAN), parts).approximate).toBe(false);
      }),
    );
  });

  test('is never made of what cannot be combined, nor added up of a unit that was divided', () => {
    fc.assert(
      fc.property(whole, (parts) => {
        const none = restate(indicator(AggregationType.NONE), parts);
        expect(none).toMatchObject({ value: null, reason: RestatementReason.NOT_COMBINABLE });
        expect(none.explanationEn).toBe(
          'Values of several units cannot be combined: each is the result of a model.',
        );
        const divided = parts.map((part, place) => ({ ...part, isDivided: place === 0 }));
        expect(restate(indicator(AggregationType.SUM), divided)).toMatchObject({
          value: null,
          reason: RestatementReason.DIVIDED_PREDECESSOR,
          explanationVi: 'Một phần đã nhập vào đơn vị khác, của 2004:10.',
          explanationEn: 'A part went to another unit, of 2004:10.',
        });
      }),
    );
  });
});
