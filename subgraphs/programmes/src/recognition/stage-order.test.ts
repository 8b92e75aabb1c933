import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatedStage,
  isLegalCourse,
  mayFollow,
  RegistrationStage,
  stageOn,
} from './registration-stage.js';

const all = Object.values(RegistrationStage);
const ended = [RegistrationStage.REVOKED, RegistrationStage.LAPSED];

/** A course that takes legal steps only, each some days after the one before. */
const legalCourse = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 400 })), { minLength: 1, maxLength: 9 })
  .map((choices) => {
    const course: DatedStage[] = [];
    let time = Date.UTC(2022, 0, 1);
    for (const [choice, days] of choices) {
      const possible = all.filter((stage) => mayFollow(course.at(-1)?.stage ?? null, stage));
      const stage = possible[choice % (possible.length || 1)];
      if (!stage) break;
      time += days * 86_400_000;
      course.push({ stage, on: new Date(time).toISOString().slice(0, 10), reportedOn: null });
    }
    return course;
  });

describe('the stages of a registration', () => {
  it('begin with REGISTERED, and nothing follows an end', () => {
    expect(all.filter((stage) => mayFollow(null, stage))).toEqual([RegistrationStage.REGISTERED]);
    for (const end of ended) expect(all.filter((stage) => mayFollow(end, stage))).toEqual([]);
  });

  it('reach recognition by five steps and no other way', () => {
    const way = ['REGISTERED', 'SELF_ASSESSED', 'VERIFIED', 'APPRAISED', 'RECOGNISED'] as RegistrationStage[];
    for (const [index, stage] of way.entries()) {
      const before = all.filter((previous) => mayFollow(previous, stage));
      expect(before).toEqual(index === 0 ? [] : [way[index - 1]]);
    }
  });

  it('are revoked only after a recognition, and lapse from wherever they are', () => {
    expect(all.filter((stage) => mayFollow(stage, RegistrationStage.REVOKED))).toEqual(['RECOGNISED']);
    expect(all.filter((stage) => !mayFollow(stage, RegistrationStage.LAPSED))).toEqual(ended);
  });

  it('never come twice in a legal course, and every beginning of one is legal', () => {
    fc.assert(
      fc.property(legalCourse, (course) => {
        expect(isLegalCourse(course)).toBe(true);
        expect(new Set(course.map(({ stage }) => stage)).size).toBe(course.length);
        for (let length = 0; length < course.length; length += 1) {
          expect(isLegalCourse(course.slice(0, length))).toBe(true);
        }
      }),
    );
  });

  it('are no legal course when one is left out, put twice, or dated before the one before it', () => {
    fc.assert(
      fc.property(legalCourse, fc.nat(), (course, at) => {
        const index = at % course.length;
        const stage = course[index] as DatedStage;
        const twice = course.toSpliced(index, 0, stage);
        expect(isLegalCourse(twice)).toBe(false);
        const without = course.toSpliced(index, 1);
        const next = course[index + 1]?.stage;
        // What is left out last leaves a beginning; what lapsed might have lapsed a stage earlier.
        if (next && next !== RegistrationStage.LAPSED) expect(isLegalCourse(without)).toBe(false);
        if (index > 0) expect(isLegalCourse(course.with(index, { ...stage, on: '2021-12-31' }))).toBe(false);
      }),
    );
  });

  it('on a later day are never an earlier stage of the course', () => {
    const day = fc
      .date({ min: new Date('2021-06-01'), max: new Date('2033-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(legalCourse, day, day, (course, one, other) => {
        const place = (asked: string) =>
          course.findLastIndex(({ stage }) => stage === stageOn(course, asked));
        const [earlier, later] = [one, other].sort() as [string, string];
        expect(place(earlier)).toBeLessThanOrEqual(place(later));
      }),
    );
  });

  it('of unknown day count from the day that a document reports them', () => {
    const course = [{ stage: RegistrationStage.REGISTERED, on: null, reportedOn: '2024-01-18' }];
    expect(stageOn(course, '2024-01-17')).toBeNull();
    expect(stageOn(course, '2024-01-18')).toBe('REGISTERED');
  });
});
