import { type DataSet, list, provenance, words } from '../data-set.js';

/** Money: planned, spent, bought for and settled. */
export const financeDataSets: readonly DataSet[] = [
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
    name: 'outside-funding',
    title: { vi: 'Nguồn vốn ngoài chương trình', en: 'Funding from outside the programmes' },
    query: `{ outsideFunding { id nameVi nameEn ${words('funder')} ${words('purpose')} mistakenFor { code } periodStart periodEnd ${provenance} } }`,
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
    name: 'procurement-milestones',
    title: { vi: 'Mốc tiến độ của gói thầu', en: 'Milestones of procurement packages' },
    query: list('procurements', `packageId milestones { stage dueDate dateMet delayDays }`),
  },
  {
    name: 'equipment-proposals',
    title: { vi: 'Đề xuất trang thiết bị', en: 'Proposals of equipment' },
    query: `{ equipmentProposals { id unit { unitId } programme { code } component { code } facilityKind facilityCount amount statedOn ${provenance} } }`,
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
];
