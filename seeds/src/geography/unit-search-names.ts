import { searchNames } from '@ntp-graph/geography/search-form';
import { oneOf, text, unitId } from '../facts/fact-cell.js';
import { defineTable, type RowOf, readFactTable } from '../facts/fact-table.js';
import { GeographyDataError } from './geography-data-error.js';
import type { GeographyDataSet, UnitRow, UnitTypePeriodRow } from './geography-data-set.js';
import { parseUnitName } from './parse-unit-name.js';

const typeWordTable = defineTable({
  file: 'geography/type_words.csv',
  key: ['type', 'word'],
  columns: {
    type: oneOf(
      'PROVINCE',
      'CENTRAL_CITY',
      'DISTRICT',
      'TOWN',
      'PROVINCIAL_CITY',
      'URBAN_DISTRICT',
      'WARD',
      'COMMUNE',
      'TOWNSHIP',
      'SPECIAL_ZONE',
    ),
    word: text,
    place: oneOf('BEFORE', 'AFTER'),
    source: text,
  },
});

const aliasTable = defineTable({
  file: 'geography/unit_aliases.csv',
  key: ['unitId', 'alias'],
  columns: { unitId, alias: text, source: text },
});

type TypeWord = RowOf<typeof typeWordTable>;

type Named = Pick<UnitRow, 'name' | 'fullName' | 'type'>;

/** A unit with all that it is called, as search compares it. */
export type SearchableUnit = UnitRow & { readonly searchNames: string };

function withWord(name: string, { word, place }: TypeWord): string {
  // A number follows its word in English too: District 1.
  return place === 'BEFORE' || /^\d+$/.test(name) ? `${word} ${name}` : `${name} ${word}`;
}

/** `Thành phố Hồ Chí Minh` is the type `Thành phố` and the name `Hồ Chí Minh`; `Phường 1` is its own name. */
function split({ name, fullName }: Named): { readonly label: string; readonly bare: string } {
  const bare = name === fullName ? (/\d+$/.exec(name)?.[0] ?? name) : name;
  return { label: fullName.slice(0, fullName.length - bare.length).trim(), bare };
}

function namesOf(unit: Named, aliases: readonly string[], words: readonly TypeWord[]): string[] {
  const { label, bare } = split(unit);
  const names = [bare, ...aliases].flatMap((name) => [
    `${label} ${name}`,
    ...words.map((word) => withWord(name, word)),
  ]);
  return [unit.name, unit.fullName, ...aliases, ...names];
}

/** The unit as it was called in each of its times. */
function namedOverTime(unit: UnitRow, periods: readonly UnitTypePeriodRow[]): Named[] {
  const { level } = unit;
  if (level === 'COUNTRY') return [unit];
  return [unit, ...periods.map(({ fullName }) => parseUnitName(level, fullName))];
}

/**
 * The units with what people call them: their names with and without the type, with the type in short (P. Bến Nghé, Q1) and
 * in English (Ho Chi Minh City), their abbreviations and other spellings (BR-VT), and what they were called when they had
 * another type.
 */
export function searchableUnits({ units, typePeriods }: GeographyDataSet): SearchableUnit[] {
  const words = Map.groupBy(readFactTable(typeWordTable).rows, ({ type }) => type as string);
  const aliases = Map.groupBy(readFactTable(aliasTable).rows, ({ unitId }) => unitId);
  const periods = Map.groupBy(typePeriods, ({ unitId }) => unitId);
  const ids = new Set(units.map(({ id }) => id));
  for (const id of aliases.keys()) {
    if (!ids.has(id)) throw new GeographyDataError(`unit_aliases.csv names ${id}, which is no unit.`);
  }
  return units.map((unit) => {
    const also = aliases.get(unit.id)?.map(({ alias }) => alias) ?? [];
    const names = namedOverTime(unit, periods.get(unit.id) ?? []);
    return {
      ...unit,
      searchNames: searchNames(names.flatMap((named) => namesOf(named, also, words.get(named.type) ?? []))),
    };
  });
}
