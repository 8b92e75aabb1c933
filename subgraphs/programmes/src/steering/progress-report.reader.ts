import {
  type BatchReader,
  dayedId,
  groupByKey,
  type Page,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isWithin } from '../administrative-unit/is-within.js';
import { readPage } from '../graph/read-page.js';
import { isAsked } from '../provenance/is-asked.js';
import type { ProgressReport } from './progress-report.type.js';
import type { ProgressReportChoiceRequest } from './progress-report-choice.js';
import type { ProgressReportListRequest } from './progress-report-list.args.js';
import type { ProgressReportsOfUnitRequest } from './progress-reports-of-unit.args.js';

type ReportRow = Omit<ProgressReport, 'reportId' | 'unit' | 'recipient' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string; readonly recipientUnitId: string };

const from = sql`programmes.progress_report r join programmes.reporting_schedule s on s.code = r.schedule_code`;

/** The columns of a report, late or not as it was on a day. */
function columnsOn(day: string): RawBuilder<unknown> {
  return sql`r.id, r.unit_id as "unitId", r.recipient_unit_id as "recipientUnitId", s.owed_by as "owedBy",
    s.owed_to as "owedTo", s.frequency, r.period, r.due_on as "dueOn", r.submitted_on as "submittedOn",
    greatest(0, least(r.submitted_on, ${day}::date) - r.due_on) as "daysOverdue",
    r.schedule_code as "scheduleCode", ${selectProvenance('r')}`;
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
  const parts: RawBuilder<unknown>[] = [isAsked('r', synthetic)];
  if (frequency !== null) parts.push(sql`s.frequency = ${frequency}`);
  if (period !== null) parts.push(sql`r.period = ${period}`);
  if (overdueOn !== null) {
    parts.push(
      sql`r.due_on < ${overdueOn}::date and (r.submitted_on is null or r.submitted_on > ${overdueOn}::date)`,
    );
  }
  return parts;
}

function conditions(request: ProgressReportListRequest): RawBuilder<unknown> {
  const parts = chosen(request);
  if (request.within !== null) parts.push(isWithin('r.unit_id', request.within, request.includePredecessors));
  if (request.programme !== null) parts.push(sql`s.programme_code = ${request.programme}`);
  if (request.owedBy !== null) parts.push(sql`s.owed_by = ${request.owedBy}`);
  return sql.join(parts, sql` and `);
}

/** Progress reports by the day they are due, then by unit, in pages. */
export function listProgressReports(
  context: ReadContext,
  request: ProgressReportListRequest,
): Promise<Page<ProgressReport>> {
  const { first: _, after: __, ...choice } = request;
  const list = {
    name: `progressReports ${JSON.stringify(choice)}`,
    columns: columnsOn(request.overdueOn ?? context.today),
    from,
    where: conditions(request),
    order: [
      { name: 'dueOn', value: sql`r.due_on`, type: 'date' },
      { name: 'unitId', value: sql`r.unit_id`, type: 'text' },
      { name: 'id', value: sql`r.id`, type: 'text' },
    ],
  } as const;
  return readPage(context, list, request, (row: ReportRow) => toReport(row, request.overdueOn));
}

/** The reports that each unit owes, by the day they are due. */
export const progressReportsOfUnits: BatchReader<
  string,
  ProgressReportsOfUnitRequest,
  ProgressReport[]
> = async (context, ids, request) => {
  const { rows } = await sql<ReportRow & { readonly ofId: string }>`
    select a.of_id as "ofId", ${columnsOn(request.overdueOn ?? context.today)}
    from (${askedUnits(ids, request.includePredecessors)}) as a join (${from}) on r.unit_id = a.unit_id
    where ${sql.join(chosen(request), sql` and `)}
    order by r.due_on, r.unit_id, r.id`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) =>
    group.map((row) => toReport(row, request.overdueOn)),
  );
};
