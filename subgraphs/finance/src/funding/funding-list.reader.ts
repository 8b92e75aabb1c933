import {
  type AskedFields,
  isWithin,
  meetsHaving,
  orderOfGroups,
  type Page,
  type PageRequest,
  type ReadContext,
  readGroups,
} from '@ntp-graph/kit';
import { dimensions, dimensionsOf } from './dimension-sql.js';
import { usualRateSql } from './disbursement-rate.js';
import { amountsOfLevel } from './funding.reader.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingListRequest } from './funding-list.args.js';
import { measureColumns } from './funding-order-field.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { type FundingScope, fundingNames, fundingSums } from './funding-sums.js';

/** The amounts of all units of a level, in the whole country or within a unit. */
export function amountsOfList(request: FilteredFundingRequest): FundingScope {
  const { within, includePredecessors } = request;
  const conditions = within === null ? [] : [isWithin('finance', within, includePredecessors)];
  return amountsOfLevel(request, { parent: null, conditions });
}

/** Groups of funding over all places and programmes, in pages. */
export function fundingList(
  context: ReadContext,
  request: FundingListRequest,
  page: PageRequest,
  asked?: AskedFields,
): Promise<Page<FundingGroup>> {
  const list = {
    name: `funding ${JSON.stringify(request)}`,
    groups: fundingSums(request, amountsOfList(request)),
    names: fundingNames(request, asked),
    derived: { disbursementRate: usualRateSql },
    having: meetsHaving({ ...request.having }, Object.values(measureColumns)),
    order: orderOfGroups(request.orderBy, measureColumns, dimensions, dimensionsOf(request.groupBy)),
  };
  return readGroups(context, list, page, (row: FundingRow) => toFundingGroup(row, request));
}
