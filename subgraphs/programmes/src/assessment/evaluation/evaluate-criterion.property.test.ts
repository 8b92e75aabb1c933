import { Comparator, Sex } from '@ntp-graph/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rulebook } from '../../criteria/rulebook.js';
import {
  assessmentOf,
  healthIds,
  healthMaxima,
  recorded,
  testCriterion,
  testRulebook,
  testSet,
} from '../../testing/test-rulebook.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { evaluateCriterion } from './evaluate-criterion.js';
import { evaluateSet } from './evaluate-set.js';
import type { UnitAssessment } from './unit-assessment.js';

const better = ['NOT_MET', 'BASICALLY_MET', 'MET'];
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const unknownOr = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 8 });

function evaluate(id: string, assessment: UnitAssessment, rulebook = testRulebook) {
  const criterion = rulebook.criterion(id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return evaluateCriterion(rulebook, assessment, criterion);
}

function oneCriterion(comparator: Comparator, threshold: number, within: number | null): Rulebook {
  const rule =
    within === null ? {} : { rule: { ...testRulebook.ruleSets[3]?.passingRule, basicallyMetWithin: within } };
  return new Rulebook([
    testSet('A', [testCriterion('A/1', { comparator, generalThreshold: threshold })], {
      from: '2022-01-01',
      ...(rule as object),
    }),
  ]);
}

describe('the engine', () => {
  it.each([
    [Comparator.GTE, 1],
    [Comparator.LTE, -1],
  ])('is monotone in the value for a %s threshold', (comparator, direction) => {
    fc.assert(
      fc.property(
        percent,
        percent,
        percent,
        unknownOr(fc.double({ min: 0, max: 0.5, noNaN: true })),
        (threshold, one, other, within) => {
          const rulebook = oneCriterion(comparator, threshold, within);
          const of = (value: number) => evaluate('A/1', assessmentOf([recorded('A/1', { value })]), rulebook);
          const [worse, best] = [one, other].sort((a, b) => direction * (a - b)) as [number, number];
          expect(better.indexOf(of(best).status)).toBeGreaterThanOrEqual(better.indexOf(of(worse).status));
          expect(of(best).gap as number).toBeLessThanOrEqual(of(worse).gap as number);
        },
      ),
    );
  });

  it('is met exactly when nothing is missing', () => {
    fc.assert(
      fc.property(
        percent,
        unknownOr(percent),
        unknownOr(percent),
        unknownOr(percent),
        (_, value, valueMale, valueFemale) => {
          const { status, gap } = evaluate(
            'NTM/15.1',
            assessmentOf([recorded('NTM/15.1', { value, valueMale, valueFemale })]),
          );
          expect(status === 'MET').toBe(gap === 0);
          expect(status === 'NOT_ASSESSED').toBe(gap === null);
        },
      ),
    );
  });

  const share = fc.integer({ min: 0, max: 40 }).map((step) => step / 40);
  const scored = fc.tuple(
    ...healthMaxima.map((maximum, index) =>
      fc.record({ share: unknownOr(share), disqualified: fc.boolean() }).map((drawn) => {
        const points = drawn.share === null ? null : drawn.share * maximum;
        const met = points !== null && points >= maximum / 2;
        return {
          criterion: { id: healthIds[index] as string, number: `${index + 1}`, maximum },
          points,
          status:
            points === null
              ? CriterionStatusValue.NOT_ASSESSED
              : met
                ? CriterionStatusValue.MET
                : CriterionStatusValue.NOT_MET,
          disqualified: drawn.disqualified && drawn.share !== null && drawn.share > 0.9,
        };
      }),
    ),
  );
  const rule = testRulebook.ruleSet('MOH-2030')?.passingRule ?? null;

  it('passes a nested set only if every part does, nothing disqualifies and the total is enough', () => {
    let passes = 0;
    fc.assert(
      fc.property(scored, (parts) => {
        const { status, total } = evaluateSet(rule, parts);
        if (status !== 'MET') return;
        passes += 1;
        expect(parts.every((part) => part.status === 'MET' && !part.disqualified)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(80);
      }),
      {
        numRuns: 300,
        examples: [
          [
            healthMaxima.map((maximum, index) => ({
              criterion: { id: healthIds[index] as string, number: `${index + 1}`, maximum },
              points: maximum,
              status: CriterionStatusValue.MET,
              disqualified: false,
            })) as never,
          ],
        ],
      },
    );
    expect(passes).toBeGreaterThan(0);
  });

  it('takes no decision back when a missing score becomes known', () => {
    fc.assert(
      fc.property(scored, share, (parts, late) => {
        const before = evaluateSet(rule, parts).status;
        if (before === 'NOT_ASSESSED') return;
        const after = parts.map((part) => {
          if (part.points !== null) return part;
          const points = late * part.criterion.maximum;
          const status = late >= 0.5 ? CriterionStatusValue.MET : CriterionStatusValue.NOT_MET;
          return { ...part, points, status };
        });
        expect(evaluateSet(rule, after).status).toBe(before);
      }),
    );
  });

  it('shows the same evidence in whatever order observations come, those of one day by several publishers too', () => {
    const observation = fc.record({
      publisher: fc.constantFrom('A', 'B', 'C'),
      publishedOn: fc.constantFrom('2025-01-30', '2025-02-20', '2025-06-30'),
      value: fc.constantFrom(88, 92),
    });
    const published = fc
      .uniqueArray(observation, { selector: ({ publisher, publishedOn }) => `${publisher} ${publishedOn}` })
      .map((rows) =>
        rows.map((row) => {
          const provenance = {
            synthetic: true,
            quote: null,
            confidence: null,
            note: null,
            noteVi: null,
            source: null,
          };
          return { ...row, indicatorCode: 'BHYT_COV', year: 2024, sex: Sex.TOTAL, provenance };
        }),
      );
    const shuffled = published.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const rows = [recorded('NTM/15.1', { value: 92, assessedOn: '2025-02-20' })];
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (values: typeof list) => evaluate('NTM/15.1', assessmentOf(rows, { published: values }));
        expect(of(other)).toEqual(of(list));
      }),
    );
  });

  it('gives the same verdict in whatever order the rows come', () => {
    const rows = fc
      .tuple(percent, percent, percent, percent, share)
      .map(([total, male, female, other, health]) => [
        recorded('NTM/15.1', { value: total, valueMale: male, valueFemale: female }),
        recorded('NTM/15.3', { value: other }),
        recorded('NTM/15.4', { value: other }),
        ...healthIds.map((id, index) => recorded(id, { value: health * (healthMaxima[index] as number) })),
        ...healthIds.map((id) => recorded(id, { year: 2023, value: 1 })),
      ]);
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        for (const id of ['NTM/15', 'NTM/15.1', 'NTM/15.2', 'NTM/15.3', 'NTM/15.4']) {
          expect(evaluate(id, assessmentOf(other))).toEqual(evaluate(id, assessmentOf(list)));
        }
      }),
      { numRuns: 50 },
    );
  });
});
