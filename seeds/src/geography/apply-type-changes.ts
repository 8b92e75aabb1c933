import { addDays } from '../calendar.js';
import { foldName } from './fold-name.js';
import { GeographyDataError } from './geography-data-error.js';
import type { UnitRow, UnitTypePeriodRow } from './geography-data-set.js';
import { lookUp } from './look-up.js';
import { parseUnitName } from './parse-unit-name.js';
import { removeDiacritics } from './remove-diacritics.js';
import type { TypeChange } from './type-change.js';

export interface ChangedUnits {
  readonly units: readonly UnitRow[];
  readonly typePeriods: readonly UnitTypePeriodRow[];
}

/** The units as they are after the changes, and what they were before and after. */
export function applyTypeChanges(units: readonly UnitRow[], changes: readonly TypeChange[]): ChangedUnits {
  const changed = new Map(units.map((unit) => [unit.id, unit]));
  const typePeriods: UnitTypePeriodRow[] = [];
  for (const change of changes) {
    const unit = lookUp(changed, change.unitId, 'unit whose type changed');
    requireKnownName(unit, change);
    changed.set(unit.id, afterChange(unit, change));
    typePeriods.push(...periodsOf(unit, change));
  }
  return { units: [...changed.values()], typePeriods };
}

// A list shows the unit on one side of the change or the other.
function requireKnownName(unit: UnitRow, { before, after }: TypeChange): void {
  if (![before, after].map(foldName).includes(foldName(unit.fullName))) {
    throw new GeographyDataError(`${unit.id} is '${unit.fullName}', neither '${before}' nor '${after}'.`);
  }
}

function afterChange(unit: UnitRow, { after, legalBasis }: TypeChange): UnitRow {
  const { name, fullName, type } = nameOf(unit, after);
  return {
    ...unit,
    name,
    nameEn: removeDiacritics(name),
    fullName,
    type,
    legalBases: [...unit.legalBases, legalBasis],
  };
}

function periodsOf(unit: UnitRow, change: TypeChange): readonly UnitTypePeriodRow[] {
  const before = nameOf(unit, change.before);
  const after = nameOf(unit, change.after);
  const { confidence, effectiveOn, legalBasis } = change;
  return [
    {
      unitId: unit.id,
      type: before.type,
      fullName: before.fullName,
      validFrom: unit.validFrom,
      validTo: addDays(effectiveOn, -1),
      legalBasis: null,
      confidence,
    },
    {
      unitId: unit.id,
      type: after.type,
      fullName: after.fullName,
      validFrom: effectiveOn,
      validTo: unit.validTo,
      legalBasis,
      confidence,
    },
  ];
}

function nameOf(unit: UnitRow, printed: string): ReturnType<typeof parseUnitName> {
  if (unit.level === 'COUNTRY') {
    throw new GeographyDataError('The type of the country cannot change.');
  }
  return parseUnitName(unit.level, printed);
}
