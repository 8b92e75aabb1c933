import { at } from '../at.js';
import type { CommuneModel } from '../model/country-model.js';
import { randomStream } from '../random/random-stream.js';
import { sum } from '../sum.js';
import type { CriterionRules } from './criterion-rules.js';
import { FIRST_YEAR_OF_SET_2030, type HealthMargins } from './health-margins.js';

const SET_2020 = 'MOH-COMMUNE-HEALTH-2020/SET';
const SET_2030 = 'MOH-COMMUNE-HEALTH-2030';

/** Of 100 points, by either set. */
const PASSING_TOTAL = 80;

/** What one criterion gave. */
export interface CriterionPoints {
  readonly criterionId: string;
  readonly points: number;
  /** Null by the set to 2020, of which no rule on disqualifying points is known. */
  readonly disqualified: boolean | null;
}

/** How many of those that would fail by their points are supposed to fail by a disqualifying point alone. */
const DISQUALIFIED_SHARE = 0.03;

/** The points of a commune by the national commune-health criteria of a year, and whether they are enough. */
export interface CommuneHealth {
  readonly points: readonly CriterionPoints[];
  readonly passed: boolean;
}

/** Gives communes their points, so that those whose margin is positive pass. */
export class CommuneHealthPoints {
  readonly #criteria: readonly { readonly id: string; readonly least: number }[];

  constructor(
    rules: CriterionRules,
    private readonly margins: HealthMargins,
    private readonly seedNumber: number,
  ) {
    // 1300/QĐ-BYT: the threshold of each of the ten is half of what it can give.
    this.#criteria = rules
      .criteriaOf(SET_2030)
      .map(({ id, generalThreshold }) => ({ id, least: generalThreshold ?? 0 }));
  }

  /** By the set that was in force when the year was over: 4667/QĐ-BYT for 2021 and 2022, 1300/QĐ-BYT from 2023. */
  of(commune: CommuneModel, year: number): CommuneHealth {
    const margin = this.margins.margin(commune, year);
    return year < FIRST_YEAR_OF_SET_2030 ? bySetOf2020(margin) : this.#bySetOf2030(commune, year, margin);
  }

  // Passing takes 80 points in all, half of the points of each criterion and no disqualifying point (1300/QĐ-BYT).
  #bySetOf2030(commune: CommuneModel, year: number, margin: number): CommuneHealth {
    const stream = randomStream(this.seedNumber, commune.id, `commune-health/${year}`);
    const most = this.#criteria.map(({ least }) => 2 * least);
    const own = most.map(() => 0.08 * stream.spread());
    const mean = sum(own.map((share, index) => share * at(most, index))) / sum(most);
    const found = margin <= 0 && stream.uniform() < DISQUALIFIED_SHARE;
    const disqualified = found ? stream.integer(0, most.length - 1) : null;
    const shown = found ? 0.2 - margin : margin;
    // Those that fail lie further from the bar than those that pass, some below half in a criterion.
    const total = (PASSING_TOTAL + (shown > 0 ? 13 : 28) * Math.tanh(shown)) / 100;
    const points = this.#criteria.map(({ id, least }, index) => {
      const share = Math.min(1, Math.max(0, total + at(own, index) - mean));
      return {
        criterionId: id,
        points: Math.round(share * 2 * least * 2) / 2,
        disqualified: index === disqualified,
        least,
      };
    });
    return {
      points,
      passed:
        disqualified === null &&
        sum(points.map((part) => part.points)) >= PASSING_TOTAL &&
        points.every((part) => part.points >= part.least),
    };
  }
}

function bySetOf2020(margin: number): CommuneHealth {
  const points = Math.round((PASSING_TOTAL + 12 * Math.tanh(margin)) * 10) / 10;
  return { points: [{ criterionId: SET_2020, points, disqualified: null }], passed: points >= PASSING_TOTAL };
}
