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
  PRESENT_PROVINCE: ['Tỉnh, thành phố hiện nay', 'Present province'],
  UNIT: ['Đơn vị', 'Unit'],
  REGION: ['Vùng kinh tế - xã hội', 'Planning region'],
  CRITERIA_REGION: ['Vùng của tiêu chí', 'Region of the criteria'],
} as const satisfies Record<string, Words>;

/** What several lists measure of a group. */
export const measures = {
  COUNT: ['Số lượng', 'Count'],
  MINIMUM: ['Nhỏ nhất', 'Minimum'],
  MAXIMUM: ['Lớn nhất', 'Maximum'],
  MEAN: ['Trung bình', 'Mean'],
  MEDIAN: ['Trung vị', 'Median'],
  PERCENTILE10: ['Phân vị 10 %', '10th percentile'],
  PERCENTILE25: ['Phân vị 25 %', '25th percentile'],
  PERCENTILE75: ['Phân vị 75 %', '75th percentile'],
  PERCENTILE90: ['Phân vị 90 %', '90th percentile'],
  STANDARD_DEVIATION: ['Độ lệch chuẩn', 'Standard deviation'],
} as const satisfies Record<string, Words>;
