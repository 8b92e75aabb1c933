import { type DataSet, list, provenance, words } from '../data-set.js';

/** Programmes, their parts, and who answers for them. */
export const programmeDataSets: readonly DataSet[] = [
  {
    name: 'programmes',
    title: { vi: 'Chương trình', en: 'Programmes' },
    query: `{ programmes { code nameVi: name(language: VI) nameEn: name(language: EN) ${provenance} } }`,
  },
  {
    name: 'programme-legal-bases',
    title: { vi: 'Văn bản về chương trình', en: 'Documents that the programmes rest on' },
    query: `{ programmes { code legalBases { number kind issuedOn } } }`,
  },
  {
    name: 'programme-budgets',
    title: { vi: 'Kinh phí được duyệt của chương trình', en: 'Budgets that programmes were approved with' },
    query: `{ programmes { code budget { period { start end } central centralInvestment centralRecurrent local credit other total totalIsMinimum ${provenance} } } }`,
  },
  {
    name: 'programme-lead-agencies',
    title: { vi: 'Cơ quan chủ quản chương trình', en: 'Agencies that lead programmes' },
    query: `{ programmes { code leadAgencies { ${words('name')} from to confidence } } }`,
  },
  {
    name: 'programme-successions',
    title: { vi: 'Chương trình, dự án kế tiếp', en: 'What programmes and components were followed by' },
    query: `{ programmes { code successors { predecessorComponent { code } relation effectiveOn successor { code } successorComponent { code } ${provenance} } } }`,
  },
  {
    name: 'components',
    title: { vi: 'Dự án, tiểu dự án, nội dung thành phần', en: 'Components of programmes' },
    query:
      '{ programmes { code components { code number kind nameVi: name(language: VI) nameEn: name(language: EN) ' +
      `healthSector parent { code } ${provenance} } } }`,
  },
  {
    name: 'overlaps',
    title: { vi: 'Nội dung trùng lặp giữa các nguồn vốn', en: 'What several programmes or funds pay for' },
    query: `{ overlaps { code ${words('object')} funds { component { code } ${words('otherFund')} ${provenance} } } }`,
  },
  {
    name: 'activities',
    title: { vi: 'Hoạt động', en: 'Activities' },
    query: list(
      'activities',
      `id code ${words('name')} unit { unitId } programme { code } component { code } programmeFunded ${words('otherFund')} ${provenance}`,
    ),
  },
  {
    name: 'activities-planned',
    title: { vi: 'Hoạt động: khối lượng kế hoạch', en: 'What of activities is planned' },
    query: list(
      'activities',
      `id planned { period quantity ${words('unitOfMeasure')} status ${provenance} }`,
    ),
  },
  {
    name: 'activities-actual',
    title: { vi: 'Hoạt động: khối lượng thực hiện', en: 'What of activities was done' },
    query: list('activities', `id actual { period quantity ${words('unitOfMeasure')} status ${provenance} }`),
  },
  {
    name: 'steering-committees',
    title: { vi: 'Ban chỉ đạo', en: 'Steering committees' },
    query: `{ steeringCommittees { id code level ${words('name')} unit { unitId } ${provenance} } }`,
  },
  {
    name: 'committee-members',
    title: { vi: 'Thành viên ban chỉ đạo', en: 'Members of steering committees' },
    query: `{ steeringCommittees { code members { name ${words('position')} ${words('role')} ${provenance} } } }`,
  },
  {
    name: 'committee-tasks',
    title: { vi: 'Nhiệm vụ của ban chỉ đạo', en: 'Tasks of steering committees' },
    query: `{ steeringCommittees { code tasks { assignedOn ${words('description')} directive { id } ${provenance} } } }`,
  },
];
