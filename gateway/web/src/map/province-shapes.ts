import vietnam from '@svg-maps/vietnam';

/** The outline of one of the 63 provinces of edition 2004, or of an archipelago. */
export interface Shape {
  readonly id: string;
  readonly path: string;
}

/** A province as the graph names it, with what it was made of. */
export interface ShapedUnit {
  readonly edition: string | null;
  readonly nameEn: string;
  readonly predecessors: readonly { readonly unit: { readonly nameEn: string } }[];
}

/** The drawing has the name of Huế before 2025; the archipelagos are districts of these two. */
const otherNames: Readonly<Record<string, string>> = {
  thuathienhue: 'hue',
  hoangsa: 'danang',
  truongsa: 'khanhhoa',
};

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/g, '');
}

const shapesByName = Map.groupBy(vietnam.locations as readonly (Shape & { name: string })[], ({ name }) => {
  const own = plain(name);
  return otherNames[own] ?? own;
});

/** Every outline. */
export const allShapes: readonly Shape[] = vietnam.locations;

/** Whether an outline is an archipelago, which is a few dots and needs a name beside it. */
export function isArchipelago({ id }: Shape): boolean {
  return id === 'hoangsa' || id === 'truongsa';
}

/** The outlines that a province covers: its own, or since the merger of 2025 those of the provinces it was made of. */
export function shapesOf({ edition, nameEn, predecessors }: ShapedUnit): readonly Shape[] {
  const names = edition === '2004' ? [nameEn] : predecessors.map(({ unit }) => unit.nameEn);
  return names.flatMap((name) => shapesByName.get(plain(name)) ?? []);
}
