import {
  type AskedFields,
  hasPerHead,
  havingOfViews,
  isWithin,
  meetsHaving,
  orderOfGroups,
  type Page,
  type PageRequest,
  type ReadContext,
  readGroups,
  topOf,
  viewColumns,
} from '@ntp-graph/kit';
import { joinPeople } from '../population/people-of-groups.js';
import type { AmountSource } from './amount-source.js';
import { dimensions, dimensionsOf } from './dimension-sql.js';
import { usualRateSql } from './disbursement-rate.js';
import { amountsOfLevel } from './funding.reader.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import type { FundingGroup } from './funding-group.type.js';
import { type FundingListRequest, isKeptOrOrderedBy } from './funding-list.args.js';
import { measureColumns } from './funding-order-field.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { type FundingScope, fundingNames, fundingSums } from './funding-sums.js';
import { viewed } from './funding-views.js';
import { fundingSumsWithUnitRates } from './funding-with-unit-rates.js';
import { allUnitRates, unitRateNames } from './unit-rates.js';

/** The amounts of all units of a level, in the whole country or within a unit. */
export function amountsOfList(request: FilteredFundingRequest, source?: AmountSource): FundingScope {
  const { within, includePredecessors } = request;
  const conditions = within === null ? [] : [isWithin('finance', within, includePredecessors)];
  return amountsOfLevel(request, { parent: null, conditions }, source);
}

/** Groups of funding over all places and programmes, in pages. */
export function fundingList(
  context: ReadContext,
  request: FundingListRequest,
  page: PageRequest,
  asked?: AskedFields,
): Promise<Page<FundingGroup>> {
  const { selected, having, orderBy, ...chosen } = request;
  const views = viewColumns(viewed, {
    ...chosen,
    dimensions,
    selected,
    having,
    orderBy: orderBy.map(({ field, of }) => ({
      of: of ?? null,
      measure: (measureColumns as Readonly<Record<string, string>>)[field],
    })),
  });
  const rates = Object.keys(allUnitRates).filter((rate) => selected.has(rate));
  const hasRates = rates.length > 0 || isKeptOrOrderedBy(unitRateNames, having, orderBy);
  const perHead = hasPerHead(views) || selected.has('people');
  const list = {
    name: `funding ${JSON.stringify([chosen, having, orderBy])}`,
    groups: hasRates
      ? fundingSumsWithUnitRates(request, amountsOfList)
      : fundingSums(request, amountsOfList(request)),
    names: [
      ...fundingNames(request, asked),
      ...rates,
      ...Object.keys(views),
      ...(perHead ? ['people', 'people_synthetic'] : []),
    ],
    derived: { disbursementRate: usualRateSql },
    views,
    ...(perHead && { beside: joinPeople({ ...request, dimensions }) }),
    top: topOf(request.top, dimensions, request.groupBy),
    having: meetsHaving({ ...request.having, ...havingOfViews(request.having) }, [
      ...Object.values(measureColumns),
      ...Object.keys(views),
    ]),
    order: orderOfGroups(request.orderBy, measureColumns, dimensions, dimensionsOf(request.groupBy)),
  };
  return readGroups(context, list, page, (row: FundingRow) => toFundingGroup(row, request));
}
