import { type DataSet, list, provenance, words } from '../data-set.js';

/** Reports, obstacles, and what was answered to them. */
export const reportingDataSets: readonly DataSet[] = [
  {
    name: 'reporting-schedules',
    title: { vi: 'Lịch báo cáo', en: 'Schedules of reports' },
    query: `{ reportingSchedules { id code programme { code } frequency dueDays owedBy owedTo ${provenance} } }`,
  },
  {
    name: 'progress-reports',
    title: { vi: 'Báo cáo tiến độ', en: 'Progress reports' },
    query: list(
      'progressReports',
      `reportId unit { unitId } schedule { code } period dueOn submittedOn daysOverdue ${provenance}`,
    ),
  },
  {
    name: 'obstacles',
    title: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
    query: list(
      'obstacles',
      'id unit { unitId } programme { code } component { code } category status raisedOn resolvedOn ' +
        `descriptionVi: description(language: VI) descriptionEn: description(language: EN) ${provenance}`,
    ),
  },
  {
    name: 'proposals',
    title: { vi: 'Kiến nghị', en: 'Proposals' },
    query: list(
      'proposals',
      `id proposedOn unit { unitId } ${words('description')} statement { id } ${provenance}`,
    ),
  },
  {
    name: 'proposal-obstacles',
    title: { vi: 'Khó khăn mà kiến nghị nêu', en: 'Obstacles that proposals are about' },
    query: list('proposals', `id obstacles { id }`),
  },
  {
    name: 'directives',
    title: { vi: 'Chỉ đạo', en: 'Directives' },
    query: list(
      'directives',
      `id issuedOn ${words('issuedBy')} unit { unitId } ${words('description')} statement { id } ${provenance}`,
    ),
  },
  {
    name: 'directive-obstacles',
    title: { vi: 'Khó khăn mà chỉ đạo giải quyết', en: 'Obstacles that directives are about' },
    query: list('directives', `id obstacles { id }`),
  },
  {
    name: 'directive-proposals',
    title: { vi: 'Kiến nghị mà chỉ đạo trả lời', en: 'Proposals that directives answer' },
    query: list('directives', `id proposals { id }`),
  },
  {
    name: 'statements',
    title: { vi: 'Nhận định trong tài liệu', en: 'Statements of documents' },
    query: list(
      'statements',
      'id kind topic place unit { unitId } period occurredOn value comparator low high valueText ' +
        `summaryVi: summary(language: VI) summaryEn: summary(language: EN) ${provenance}`,
    ),
  },
];
