import { expect, it } from 'vitest';
import * as geography from './testing/built-geography.js';
import { searchableUnits } from './unit-search-names.js';

const names = new Map(searchableUnits(geography).map(({ id, searchNames }) => [id, searchNames]));

it.each([
  ['2004:26740', 'ben nghe|phuong ben nghe|p ben nghe|ben nghe ward'],
  ['2004:760', 'quan 1|q 1|district 1'],
  ['2025:79', 'ho chi minh|tp ho chi minh|ho chi minh city|hcm|tp hcm|tphcm|thanh pho hcm|hcm city|sai gon'],
  ['2004:77', 'ba ria vung tau|br vt|brvt|tinh br vt'],
  ['2004:46', 'hue|thanh pho hue|tinh thua thien hue|thua thien hue|tt hue'],
  ['2025:24', 'bac ninh|thanh pho bac ninh|tinh bac ninh|bac ninh province|bac ninh city'],
  ['2004:04621', 'nong truong lien son|thi tran nong truong lien son|tt nong truong lien son'],
  ['VN', 'viet nam|vietnam|cong hoa xa hoi chu nghia viet nam'],
])('%s is also called %s', (id, expected) => {
  expect(names.get(id)?.split('|')).toEqual(expect.arrayContaining(expected.split('|')));
});

it('every unit is called something, and nothing by no name at all', () => {
  for (const [id, text] of names) expect(text, id).toMatch(/^(\|[a-z0-9]+( [a-z0-9]+)*)+\|$/);
});
