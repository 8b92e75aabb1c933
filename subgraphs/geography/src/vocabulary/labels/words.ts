/** Words for one thing: Vietnamese, then English. */
export type Words = readonly [vi: string, en: string];

/** The words for an enum, as the head of a column or of a select box, and for each of its values. */
export interface EnumWords {
  readonly head: Words;
  readonly values: Readonly<Record<string, Words>>;
}

/** Words for enums, by their names. */
export type Labels = Readonly<Record<string, EnumWords>>;

/** What people call that by which several lists are grouped and ordered. */
export const places = {
  PROVINCE: ['Tỉnh, thành phố', 'Province'],
  DISTRICT: ['Quận, huyện', 'District'],
} as const satisfies Record<string, Words>;

/** What several lists measure of a group. */
export const measures = {
  COUNT: ['Số lượng', 'Count'],
  MINIMUM: ['Nhỏ nhất', 'Minimum'],
  MAXIMUM: ['Lớn nhất', 'Maximum'],
  MEAN: ['Trung bình', 'Mean'],
  MEDIAN: ['Trung vị', 'Median'],
} as const satisfies Record<string, Words>;
