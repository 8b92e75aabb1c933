import { type DataSet, list, words } from '../data-set.js';

/**
 * Units in force on a day; null for today. The three days hold every unit that our lists know: none began after one of
 * them and ended before the next.
 */
function unitsOf(day: string | null): string {
  const columns =
    'unitId code edition level nameVi: name(language: VI) nameEn: name(language: EN) fullName type isoCode ' +
    'parent { unitId } province { unitId } region { id } validFrom validTo';
  return list('units', columns, day === null ? '' : `asOf: "${day}"`);
}

/** Administrative units and regions. */
export const placeDataSets: readonly DataSet[] = [
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
    name: 'unit-successions',
    title: { vi: 'Đơn vị hành chính kế tiếp', en: 'What became of which unit: the crosswalk' },
    query: list(
      'unitSuccessions',
      `from { unitId } to { unitId } relation effectiveOn legalBasis { number kind issuedOn } confidence ${words('note')}`,
    ),
  },
  {
    name: 'unit-legal-bases',
    title: { vi: 'Văn bản thành lập đơn vị hành chính', en: 'Documents that made the units in force today' },
    query: list('units', `unitId legalBases { number kind issuedOn }`),
  },
  {
    name: 'regions',
    title: { vi: 'Vùng, khu vực', en: 'Regions of every scheme' },
    query: `{ regions { id code scheme ${words('name')} legalBasis { number kind issuedOn } } }`,
  },
];
