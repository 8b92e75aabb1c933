import {
  type BatchReader,
  groupByKey,
  isUnitWithin,
  type Page,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { readPage } from '../graph/read-page.js';
import type { Activity, ActivityFigure } from './activity.type.js';
import type { ActivityListRequest } from './activity-list.args.js';

type ActivityRow = Omit<Activity, 'unit' | 'programmeFunded' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string };

type FigureRow = Omit<ActivityFigure, 'provenance'> & ProvenanceColumns & { readonly activityCode: string };

const columns = sql`
  a.code as id, a.code, a.name_vi as "nameVi", a.name_en as "nameEn", a.programme_code as "programmeCode",
  a.component_code as "componentCode", a.other_fund as "otherFund", a.unit_id as "unitId",
  a.statement_id as "statementId", ${selectProvenance('a')}`;

function toActivity(row: ActivityRow): Activity {
  return {
    ...row,
    programmeFunded: row.programmeCode !== null,
    unit: { id: row.unitId },
    provenance: provenanceOf(row),
  };
}

function conditions({ programme, component, programmeFunded, within }: ActivityListRequest) {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (within !== null) parts.push(isUnitWithin('programmes', 'a.unit_id', within));
  if (programme !== null) parts.push(sql`a.programme_code = ${programme}`);
  if (component !== null) parts.push(sql`a.component_code = ${component}`);
  if (programmeFunded !== null) parts.push(sql`(a.programme_code is not null) = ${programmeFunded}`);
  return sql.join(parts, sql` and `);
}

/** Activities by code, in pages. */
export function listActivities(context: ReadContext, request: ActivityListRequest): Promise<Page<Activity>> {
  const { first: _, after: __, ...chosen } = request;
  const list = {
    name: `activities ${JSON.stringify(chosen)}`,
    columns,
    from: sql`programmes.activity a`,
    where: conditions(request),
    order: [{ name: 'code', value: sql`a.code`, type: 'text' }],
  } as const;
  return readPage(context, list, request, toActivity);
}

/** The counts of each activity, in the order of its document. */
export const figuresOfActivities: BatchReader<string, null, ActivityFigure[]> = async (context, codes) => {
  const { rows } = await sql<FigureRow>`
    select f.activity_code as "activityCode", f.status, f.quantity::float8 as quantity,
      f.unit_of_measure as "unitOfMeasure", f.period, ${selectProvenance('f')}
    from programmes.activity_figure f where f.activity_code = any(${[...codes]}::text[])
    order by f.activity_code, f.sequence`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.activityCode).map((figures) =>
    figures.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
