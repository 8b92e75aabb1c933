import {
  type BatchReader,
  columnsOf,
  groupByKey,
  isUnitWithin,
  type ListSortKey,
  type Page,
  pick,
  pickByKey,
  provenanceOf,
  provenanceSelection,
  type ReadContext,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import type { Activity, ActivityFigure } from './activity.type.js';
import type { ActivityListRequest, ActivityOrderField } from './activity-list.args.js';
import { ActivityEntity, ActivityFigureEntity } from './programme.entities.js';

const a = table(ActivityEntity, 'a');
const f = table(ActivityFigureEntity, 'f');

const columns = columnsOf(ActivityEntity, 'a');

const figureColumns = {
  ...pick(f, 'activityCode', 'status', 'unitOfMeasure', 'unitOfMeasureVi', 'period'),
  quantity: sql<number>`${f.quantity}::float8`,
  ...provenanceSelection(f),
};

type ActivityRow = RowOf<typeof columns>;

function toActivity(row: ActivityRow): Activity {
  return {
    ...row,
    programmeFunded: row.programmeCode !== null,
    unit: { id: row.unitId },
    provenance: provenanceOf(row),
  };
}

function conditions({ programme, component, programmeFunded, within }: ActivityListRequest) {
  const parts: RawBuilder<unknown>[] = [isUnitWithin('programmes', a.unitId, within)];
  if (programme !== null) parts.push(sql`${a.programmeCode} = ${programme}`);
  if (component !== null) parts.push(sql`${a.componentCode} = ${component}`);
  if (programmeFunded !== null) parts.push(sql`(${a.programmeCode} is not null) = ${programmeFunded}`);
  return sql.join(parts, sql` and `);
}

const orderKeys: Readonly<Record<ActivityOrderField, ListSortKey>> = {
  CODE: { value: a.code, type: 'text' },
  PROGRAMME: { value: a.programmeCode, type: 'text', nullable: true },
  UNIT: { value: a.unitId, type: 'text', nullable: true },
};
const usual = [orderKeys.CODE] as const;

/** Activities by code, in pages. */
export function listActivities(context: ReadContext, request: ActivityListRequest): Promise<Page<Activity>> {
  const { first: _, after: __, ...chosen } = request;
  const list = {
    name: `activities ${JSON.stringify(chosen)}`,
    columns: selectList(columns),
    from: a,
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeys, usual),
  };
  return readPage(context, list, request, (rows) => rows.map(toActivity));
}

/** Activities by code; null where there is none. */
export const activitiesByCode: BatchReader<string, null, Activity | null> = async (context, codes) => {
  const { rows } = await sql<ActivityRow>`
    select ${selectList(columns)} from ${a} where ${a.code} = any(${[...codes]}::text[])`.execute(
    context.database,
  );
  return pickByKey(codes, rows.map(toActivity), (activity) => activity.code);
};

/** The counts of each activity, in the order of its document. */
export const figuresOfActivities: BatchReader<string, null, ActivityFigure[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof figureColumns>>`
    select ${selectList(figureColumns)}
    from ${f} where ${f.activityCode} = any(${[...codes]}::text[])
    order by ${f.activityCode}, ${f.sequence}`.execute(context.database);
  return groupByKey(codes, rows.map(withProvenance), (row) => row.activityCode);
};
