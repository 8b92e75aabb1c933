import type { SourceFiguresQuery } from '@ntp-graph/client';
import type { Choices } from '../country/use-choices.js';
import { comparatorSign } from '../figure/write-threshold.js';
import type { Words } from '../words/use-words.js';
import { type Citing, joined, type Stated, statedIn, yearsText } from './stated.js';

/** The money, targets, scorecards, proposals of equipment, outside funds, obstacles and directives of one document. */
export function statedFigures(
  data: SourceFiguresQuery,
  document: string,
  { say, number, language }: Words,
  { label }: Pick<Choices, 'label'>,
): readonly Stated[] {
  const money = (data.reportedFigures ?? []).map(
    ({ unit, programme, planYears, measure, asOf, amount, ...rest }): Citing => ({
      ...rest,
      kind: label('FundingMeasure', measure),
      what: joined([programme?.code, unit?.name]),
      value: amount,
      period: asOf ?? yearsText(planYears.start, planYears.end),
    }),
  );
  const targets = (data.targets?.nodes ?? []).map(
    ({ indicator, period, comparator, value, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.target'),
      what: indicator.name,
      value: joined([comparatorSign(comparator), number(value), indicator.measure?.symbol], ' '),
      period,
    }),
  );
  const scorecards = (data.targetScorecards ?? []).map(
    ({ unit, period, met, total, wording, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.scorecard'),
      what: joined([unit.name, wording]),
      value: `${number(met)}/${number(total)}`,
      period,
    }),
  );
  const equipment = (data.equipmentProposals ?? []).map(
    ({ unit, facilityKind, facilityCount, statedOn, amount, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.equipment'),
      what: joined([unit.name, `${number(facilityCount)} × ${facilityKind}`]),
      value: amount,
      period: statedOn,
    }),
  );
  const outside = (data.outsideFunding ?? []).map(
    ({ nameVi, nameEn, purpose, periodStart, periodEnd, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.outside'),
      what: joined([language === 'vi' ? nameVi : nameEn, purpose]),
      value: null,
      period: yearsText(periodStart, periodEnd),
    }),
  );
  const obstacles = (data.obstacles?.nodes ?? []).map(
    ({ category, description, raisedOn, ...rest }): Citing => ({
      ...rest,
      kind: joined([say('stated.obstacle'), label('ObstacleCategory', category)]),
      what: description,
      value: null,
      period: raisedOn,
    }),
  );
  const directives = (data.directives?.nodes ?? []).map(
    ({ description, issuedOn, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.directive'),
      what: description,
      value: null,
      period: issuedOn,
    }),
  );
  return statedIn(document, [
    ...money,
    ...targets,
    ...scorecards,
    ...equipment,
    ...outside,
    ...obstacles,
    ...directives,
  ]);
}
