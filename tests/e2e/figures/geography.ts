import { expect, it } from 'vitest';
import { each, type Json } from '../../support/ask.js';
import type { DataOf } from './data-of.js';

const before = '2024-12-31';
const since = '2026-01-01';

/** As names are compared here: apart from the platform, and coarser than it does. */
function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.replace(/[^a-z0-9]+/g, ' ').replaceAll('y', 'i');
}

/** What is found by name, and what became of the units. */
export function geography(dataOf: DataOf): void {
  async function found(text: string, asOf: string): Promise<Json[]> {
    const { searchUnits } = await dataOf(
      `{ searchUnits(text: ${JSON.stringify(text)}, asOf: "${asOf}", first: 5) { nodes { unitId fullName } } }`,
    );
    return searchUnits.nodes;
  }

  async function communeNames(asOf: string): Promise<string[]> {
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Json = (
        await dataOf(`{ communes(asOf: "${asOf}", first: 1000, after: ${JSON.stringify(after)}) {
          nodes { name } pageInfo { hasNextPage endCursor } } }`)
      ).communes;
      names.push(...each(page.nodes, 'name'));
      if (!page.pageInfo.hasNextPage) return names;
      after = page.pageInfo.endCursor;
    }
  }

  it.each([
    ['Đà Lạt', before, '2004:672', 'Thành phố Đà Lạt'],
    ['da lat', before, '2004:672', 'Thành phố Đà Lạt'],
    ['TP HCM', since, '2025:79', 'Thành phố Hồ Chí Minh'],
    ['TPHCM', before, '2004:79', 'Thành phố Hồ Chí Minh'],
    ['TP. Hồ Chí Minh', since, '2025:79', 'Thành phố Hồ Chí Minh'],
    ['Ho Chi Minh City', since, '2025:79', 'Thành phố Hồ Chí Minh'],
    ['BR-VT', before, '2004:77', 'Tỉnh Bà Rịa - Vũng Tàu'],
    ['Q1', before, '2004:760', 'Quận 1'],
    ['District 1', before, '2004:760', 'Quận 1'],
    ['P. Bến Nghé', before, '2004:26740', 'Phường Bến Nghé'],
    ['Lí Sơn', before, '2004:536', 'Huyện Lý Sơn'],
    ['Phú Quý', before, '2004:602', 'Huyện Phú Quí'],
    ['Phú Quí', since, '2025:23272', 'Đặc khu Phú Quý'],
    ['Nông trường Liên Sơn', before, '2004:04621', 'Thị trấn Nông trường Liên Sơn'],
    ['Nông trường Trần Phú', before, '2004:04627', 'Thị trấn Nông trường Trần Phú'],
    ['Nông trường Thái Bình', before, '2004:06616', 'Thị trấn Nông trường Thái Bình'],
    ['Nông trường Việt Trung', before, '2004:19114', 'Thị trấn Nông trường Việt Trung'],
    ['Nông trường Lệ Ninh', before, '2004:19246', 'Thị trấn Nông trường Lệ Ninh'],
    ['Nông trường Phong Hải', before, '2004:02902', 'Thị trấn Nông trường Phong Hải'],
    ['Thạnh Quới', since, '2025:31246', 'Xã Thạnh Quới'],
  ])('%s on %s is %s, %s', async (text, asOf, unitId, fullName) => {
    expect((await found(text, asOf))[0]).toEqual({ unitId, fullName });
  });

  it('Đà Lạt of today is the wards that have it in their name, before any province that only sounds like it', async () => {
    const names: string[] = each(await found('Đà Lạt', since), 'fullName');
    expect(names).toHaveLength(5);
    for (const name of names) expect(name).toMatch(/^Phường .+ - Đà Lạt$/);
  });

  it('of names searched by their last two words, every first hit has the words', async () => {
    for (const asOf of [before, since]) {
      const names = (await communeNames(asOf)).filter((name) => /^\D+ \D+ \D+$/.test(name));
      const asked = names.filter((_, place) => place % Math.floor(names.length / 40) === 0);
      expect(asked.length).toBeGreaterThanOrEqual(40);
      for (const name of asked) {
        const words = name.split(' ').slice(-2).join(' ');
        const [first] = await found(words, asOf);
        expect(folded(first.fullName), `${words} of ${name}`).toContain(folded(words));
      }
    }
  });

  it.each([
    ['2004:00556', '2025:00562', '2025:00541'],
    ['2004:06799', '2025:06886', '2025:06799'],
  ])('the people of %s went to %s, and land alone to %s', async (id, main, land) => {
    const { unit, ...sides } = await dataOf(`{ unit(id: "${id}") { successors { relation unit { id } } }
      main: unit(id: "${main}") { predecessors { relation unit { id } } }
      land: unit(id: "${land}") { predecessors { relation unit { id } } } }`);
    expect(unit.successors).toEqual([
      { relation: 'MAIN', unit: { id: main } },
      { relation: 'PARTIAL', unit: { id: land } },
    ]);
    expect(sides.main.predecessors).toContainEqual({ relation: 'MAIN', unit: { id } });
    expect(sides.land.predecessors).toContainEqual({ relation: 'PARTIAL', unit: { id } });
  });

  it.each([
    ['2025:26732', '2004:755'],
    ['2025:11948', '2004:318'],
    ['2025:19742', '2004:471'],
    ['2025:20333', '2004:498'],
    ['2025:21548', '2004:536'],
  ])('%s was the island district %s, from either side', async (zone, district) => {
    const { island, old } =
      await dataOf(`{ island: unit(id: "${zone}") { type predecessors { relation unit { id } } }
      old: unit(id: "${district}") { successors { relation unit { id } } } }`);
    expect(island).toEqual({
      type: 'SPECIAL_ZONE',
      predecessors: [{ relation: 'WHOLE', unit: { id: district } }],
    });
    expect(old.successors).toEqual([{ relation: 'WHOLE', unit: { id: zone } }]);
  });

  it('the other districts have no successor', async () => {
    const { unit } = await dataOf('{ unit(id: "2004:018") { level successors { relation } } }');
    expect(unit).toEqual({ level: 'DISTRICT', successors: [] });
  });
}
