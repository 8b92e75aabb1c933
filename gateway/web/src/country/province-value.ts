import type { FigureDetails } from '../figure/origin.js';
import { type Shape, type ShapedUnit, shapesOf } from '../map/province-shapes.js';

/** A province on the map and in the ranking. */
export interface ProvinceValue {
  readonly unitId: string;
  readonly name: string;
  readonly shapes: readonly Shape[];
  /** Null: not known. */
  readonly value: number | null;
  /** The value as it is written. */
  readonly text: string;
  readonly isSynthetic: boolean;
  /** Where it comes from; null where there is no value. */
  readonly details: FigureDetails | null;
}

interface NamedUnit extends ShapedUnit {
  readonly unitId: string;
  readonly name: string;
}

interface Valued {
  readonly value: number | null;
  readonly text: string;
  readonly details: FigureDetails | null;
}

/** Puts a value on the map. */
export function provinceValue(unit: NamedUnit, { value, text, details }: Valued): ProvinceValue {
  const { unitId, name } = unit;
  const isSynthetic = details?.origin?.synthetic ?? false;
  return { unitId, name, shapes: shapesOf(unit), value, text, isSynthetic, details };
}

/** The provinces from the first to the last; those without a value come after them, by name. */
export function ranked(provinces: readonly ProvinceValue[], isLessBetter: boolean): readonly ProvinceValue[] {
  const sign = isLessBetter ? 1 : -1;
  return provinces.toSorted((one, other) => {
    if (one.value === null || other.value === null) {
      if (one.value === other.value) return one.name.localeCompare(other.name, 'vi');
      return one.value === null ? 1 : -1;
    }
    return sign * (one.value - other.value) || one.name.localeCompare(other.name, 'vi');
  });
}
