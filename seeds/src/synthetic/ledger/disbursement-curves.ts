import { dayNumber } from '../../calendar.js';
import type { ReportedFigureFact } from '../../facts/finance-facts.js';
import type { Facts } from '../../facts/read-facts.js';
import { interpolate } from '../interpolate.js';
import type { Capital } from '../synthetic-data-set.js';
import {
  CARRIED_IN_F07,
  CARRIED_INTO_POINTS,
  type DisbursementPoint,
  OWN_YEAR_POINTS,
} from './disbursement-points.js';

/** The share, from 0 to 1, that is disbursed by a day. */
export type DisbursementCurve = (day: string) => number;

/** National curves through the published rates, linear between their points. */
export class DisbursementCurves {
  private readonly figures: ReadonlyMap<string, ReportedFigureFact>;

  constructor(facts: Facts) {
    this.figures = new Map(facts.reportedFigures.map((figure) => [figure.id, figure]));
  }

  /** Of the money planned for a year, as a share of the plan. */
  ownYear(capital: Capital, planYear: number): DisbursementCurve {
    return this.curve(OWN_YEAR_POINTS[capital][planYear]);
  }

  /** Of the money carried over into a year, as a share of that. */
  carriedInto(capital: Capital, planYear: number): DisbursementCurve {
    return this.curve(CARRIED_INTO_POINTS[capital][planYear]);
  }

  private curve(points: readonly DisbursementPoint[] | undefined): DisbursementCurve {
    const resolved = (points ?? []).map((point) => this.resolve(point));
    return (day) => interpolate(resolved, dayNumber(day));
  }

  private resolve(point: DisbursementPoint): readonly [day: number, share: number] {
    if (typeof point !== 'string') return [dayNumber(point[0]), point[1] / 100];
    if (point === CARRIED_IN_F07) return this.carriedInF07();
    const { day, share } = this.published(point);
    return [day, share];
  }

  // F07 counts the money carried over from 2022 and F06 does not: what they differ by, in plan and payments, is it.
  private carriedInF07(): readonly [day: number, share: number] {
    const withCarried = this.published('F07');
    const without = this.published('F06');
    const plan = withCarried.amount / withCarried.share - without.amount / without.share;
    return [withCarried.day, (withCarried.amount - without.amount) / plan];
  }

  private published(id: string): { readonly day: number; readonly share: number; readonly amount: number } {
    const figure = this.figures.get(id);
    if (figure === undefined || figure.asOf === null || figure.reportedRate === null) {
      throw new RangeError(`the facts have no reported figure ${id} with a day and a rate`);
    }
    return { day: dayNumber(figure.asOf), share: figure.reportedRate / 100, amount: Number(figure.amount) };
  }
}
