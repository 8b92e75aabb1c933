import {
  type BatchReader,
  byDayedId,
  columnsOf,
  dayedId,
  groupByKey,
  isUnitWithin,
  type ListSortKey,
  type Page,
  pick,
  pickByKey,
  plannedOnceFor,
  provenanceOf,
  type ReadContext,
  type ReadDay,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../graph/provenance.js';
import { table } from '../table.js';
import type {
  ProgressReportChoiceRequest,
  ProgressReportListRequest,
  ProgressReportOrderField,
  ProgressReportsOfUnitRequest,
} from './progress-report.args.js';
import type { ProgressReport } from './progress-report.type.js';
import { ProgressReportEntity, ReportingScheduleEntity } from './steering.entities.js';

const r = table(ProgressReportEntity, 'r');
const s = table(ReportingScheduleEntity, 's');

const columns = {
  ...columnsOf(ProgressReportEntity, 'r'),
  ...pick(s, 'owedBy', 'owedTo', 'frequency'),
};

type ReportRow = RowOf<typeof columns> & { readonly daysOverdue: number };

const from = sql`${r} join ${s} on ${s.code} = ${r.scheduleCode}`;

/** By how many days a report is, or was, late on a day. */
function overdueBy(day: string): RawBuilder<number> {
  return sql`greatest(0, least(${r.submittedOn}, ${day}::date) - ${r.dueOn})`;
}

/** The columns of a report, late or not as it was on a day. */
function columnsOn(day: string): RawBuilder<ReportRow> {
  return selectList({ ...columns, daysOverdue: overdueBy(day) });
}

const dueOn: ListSortKey = { value: r.dueOn, type: 'date' };
const unit: ListSortKey = { value: r.unitId, type: 'text' };
const usual = [dueOn, unit, { value: r.id, type: 'text' }] as const;

function orderKeysOn(day: string): Readonly<Record<ProgressReportOrderField, ListSortKey>> {
  return {
    DUE_ON: dueOn,
    UNIT: unit,
    SUBMITTED_ON: { value: r.submittedOn, type: 'date', nullable: true },
    DAYS_OVERDUE: { value: overdueBy(day), type: 'integer' },
    PERIOD: { value: r.period, type: 'text' },
  };
}

/** A report, as it was on the day that somebody asked about. */
function toReport(row: ReportRow, overdueOn: string | null): ProgressReport {
  return {
    ...row,
    id: dayedId(row.id, overdueOn),
    reportId: row.id,
    unit: { id: row.unitId },
    recipient: { id: row.recipientUnitId },
    provenance: provenanceOf(row),
  };
}

function chosen({ overdueOn, frequency, period, synthetic }: ProgressReportChoiceRequest) {
  const parts: RawBuilder<unknown>[] = [isAsked(r, synthetic)];
  if (frequency !== null) parts.push(sql`${s.frequency} = ${frequency}`);
  if (period !== null) parts.push(sql`${r.period} = ${period}`);
  if (overdueOn !== null) {
    parts.push(
      sql`${r.dueOn} < ${overdueOn}::date and (${r.submittedOn} is null or ${r.submittedOn} > ${overdueOn}::date)`,
    );
  }
  return parts;
}

function conditions(request: ProgressReportListRequest): RawBuilder<unknown> {
  const parts = chosen(request);
  parts.push(isUnitWithin('programmes', r.unitId, request.within, request.includePredecessors));
  if (request.programme !== null) parts.push(sql`${s.programmeCode} = ${request.programme}`);
  if (request.owedBy !== null) parts.push(sql`${s.owedBy} = ${request.owedBy}`);
  return sql.join(parts, sql` and `);
}

/** Progress reports by the day they are due, then by unit, in pages. */
export function listProgressReports(
  context: ReadContext,
  request: ProgressReportListRequest,
): Promise<Page<ProgressReport>> {
  const { first: _, after: __, ...choice } = request;
  const day = request.overdueOn ?? context.today;
  const list = {
    name: `progressReports ${JSON.stringify(choice)}`,
    columns: columnsOn(day),
    from,
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeysOn(day), usual),
  };
  return readPage(context, list, request, (rows) => rows.map((row) => toReport(row, request.overdueOn)));
}

/** The reports that each unit owes, by the day they are due. */
export const progressReportsOfUnits: BatchReader<
  string,
  ProgressReportsOfUnitRequest,
  ProgressReport[]
> = async (context, ids, request) => {
  const { rows } = await sql<ReportRow & { readonly ofId: string }>`
    ${plannedOnceFor(ids)} select a.of_id as "ofId", ${columnsOn(request.overdueOn ?? context.today)}
    from (${askedUnits(ids, request.includePredecessors)}) as a join (${from}) on ${r.unitId} = a.unit_id
    where ${sql.join(chosen(request), sql` and `)}
    order by ${r.dueOn}, ${r.unitId}, ${r.id}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) =>
    group.map((row) => toReport(row, request.overdueOn)),
  );
};

const reportsOnDay: BatchReader<string, ReadDay, ProgressReport | null> = async (context, ids, { asOf }) => {
  const { rows } = await sql<ReportRow>`
    ${plannedOnceFor(ids)} select ${columnsOn(asOf ?? context.today)} from ${from} where ${r.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  const reports = rows.map((row) => toReport(row, asOf));
  return pickByKey(ids, reports, ({ reportId }) => reportId);
};

/** Reports by id, each late or not as of the day that its id carries; null where there is none. */
export const progressReportsById: BatchReader<string, null, ProgressReport | null> = byDayedId(reportsOnDay);
