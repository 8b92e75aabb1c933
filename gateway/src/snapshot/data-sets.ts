/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A table of the snapshot: a query of the public graph, all pages of it. */
export interface DataSet {
  /** Of its file, and of its resource in the codebook. */
  readonly name: string;
  readonly title: Words;
  readonly query: string;
}

const provenance = 'provenance { confidence quote source { id } }';

/** The whole population and every part of it. */
const everyPart = 'filter: { sex: null, age: null, ethnicity: null, residence: null }';

function list(field: string, columns: string, args = ''): string {
  return `{ ${field}(first: 1000${args && `, ${args}`}) { nodes { ${columns} } } }`;
}

function unitsOf(day: string | null): string {
  const columns =
    'unitId code edition level nameVi: name(language: VI) nameEn: name(language: EN) fullName type isoCode ' +
    'parent { unitId } province { unitId } region { id } validFrom validTo';
  return list('units', columns, day === null ? '' : `asOf: "${day}"`);
}

/** Every data set of the graph, in the order of the codebook. */
export const dataSets: readonly DataSet[] = [
  {
    name: 'units',
    title: { vi: 'Đơn vị hành chính hiện nay', en: 'Administrative units in force today' },
    query: unitsOf(null),
  },
  {
    name: 'units-2025-06-30',
    title: {
      vi: 'Đơn vị hành chính ngày 30/6/2025, trước khi sắp xếp',
      en: 'Administrative units of 2025-06-30, the day before the merger',
    },
    query: unitsOf('2025-06-30'),
  },
  {
    name: 'units-2024-11-30',
    title: {
      vi: 'Đơn vị hành chính ngày 30/11/2024',
      en: 'Administrative units of 2024-11-30, before the changes of that winter',
    },
    query: unitsOf('2024-11-30'),
  },
  {
    name: 'indicators',
    title: { vi: 'Chỉ tiêu', en: 'Indicators' },
    query:
      '{ indicators { code nameVi: name(language: VI) nameEn: name(language: EN) unit valueType direction multiplier ' +
      'aggregationType weightIndicator { code } lowestLevel numerator(language: EN) denominator(language: EN) ' +
      'dataOwner(language: EN) definitionSource(language: EN) confidence } }',
  },
  {
    name: 'observations',
    title: { vi: 'Số liệu quan sát, mọi lần công bố', en: 'Observations, every publication' },
    query: list(
      'observations',
      'unit { unitId } region { id } indicator { code unit } period value comparator low high status sex age ' +
        `ethnicity residence publisher publishedOn ${provenance}`,
      everyPart,
    ),
  },
  {
    name: 'targets',
    title: { vi: 'Mục tiêu được giao', en: 'Targets' },
    query: list(
      'targets',
      `unit { unitId } region { id } indicator { code } period value comparator assignedBy publishedOn ${provenance}`,
    ),
  },
  {
    name: 'programmes',
    title: { vi: 'Chương trình', en: 'Programmes' },
    query: `{ programmes { code nameVi: name(language: VI) nameEn: name(language: EN) ${provenance} } }`,
  },
  {
    name: 'components',
    title: { vi: 'Dự án, tiểu dự án, nội dung thành phần', en: 'Components of programmes' },
    query:
      '{ programmes { code components { code number kind nameVi: name(language: VI) nameEn: name(language: EN) ' +
      `healthSector parent { code } ${provenance} } } }`,
  },
  {
    name: 'criteria',
    title: { vi: 'Tiêu chí', en: 'Criteria' },
    query:
      '{ criteriaSets { code level criteria { number nameVi: name(language: VI) nameEn: name(language: EN) comparator ' +
      `unit linkedIndicator { code } parent { number } ${provenance} } } }`,
  },
  {
    name: 'criterion-statuses',
    title: { vi: 'Kết quả thực hiện tiêu chí', en: 'Statuses of criteria' },
    query: list(
      'criterionStatuses',
      'unit { unitId } criterion { number criteriaSet { code } } year status value valueFemale valueMale gap ' +
        `assessedOn ${provenance}`,
    ),
  },
  {
    name: 'registrations',
    title: { vi: 'Đăng ký xã đạt chuẩn', en: 'Registrations of communes' },
    query: list(
      'registrations',
      `id commune { unitId } criteriaSet { code } year target stage ${provenance}`,
    ),
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
    name: 'ledger-entries',
    title: { vi: 'Bút toán kinh phí, bằng đồng', en: 'Entries of the ledger of money, in đồng' },
    query: list(
      'ledgerEntries',
      'entryId unit { unitId } programme { code } component { code } planYear originYear capital source measure ' +
        `enteredOn amount ${provenance}`,
    ),
  },
  {
    name: 'reported-figures',
    title: { vi: 'Số liệu tài chính đã công bố', en: 'Figures of money as published' },
    query:
      '{ reportedFigures { id unit { unitId } programme { code } component { code } measure capital source asOf amount ' +
      `amountQualifier includesCarryOver reportedRate ${provenance} } }`,
  },
  {
    name: 'procurements',
    title: { vi: 'Gói thầu', en: 'Procurement packages' },
    query: list(
      'procurements',
      'packageId title unit { unitId } programme { code } component { code } planYear category method plannedAmount ' +
        `contractAmount awardDate stage delayDays tenderPeriod { startDate endDate } contractPeriod { startDate endDate } ${provenance}`,
    ),
  },
  {
    name: 'settlement-dossiers',
    title: { vi: 'Hồ sơ quyết toán', en: 'Settlement dossiers' },
    query: list(
      'settlementDossiers',
      'id unit { unitId } programme { code } component { code } planYear capital source state requestedAmount ' +
        `approvedAmount dueOn submittedOn approvedOn delayDays ${provenance}`,
    ),
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
  {
    name: 'sources',
    title: { vi: 'Tài liệu nguồn', en: 'Source documents' },
    query: list('sources', 'id title titlePrinted publisher publishedOn url kind'),
  },
];
