/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** The code lists that components take their values from. */
export type CodelistId =
  | 'CL_FREQ'
  | 'CL_REF_AREA'
  | 'CL_INDICATOR'
  | 'CL_SEX'
  | 'CL_ETHNICITY'
  | 'CL_RESIDENCE'
  | 'CL_PUBLISHER'
  | 'CL_OBS_STATUS'
  | 'CL_COMPARATOR';

/** A component of the data structure: what a column holds. */
export interface Component {
  readonly id: string;
  readonly names: Words;
  /** Null where its values are no codes. */
  readonly codelist: CodelistId | null;
  /** The SDMX data type of values that are no codes. */
  readonly dataType: string;
}

function coded(id: string, codelist: CodelistId, vi: string, en: string): Component {
  return { id, names: { vi, en }, codelist, dataType: 'String' };
}

function plain(id: string, dataType: string, vi: string, en: string): Component {
  return { id, names: { vi, en }, codelist: null, dataType };
}

/** The dimensions in the order of a key. */
export const keyDimensions = [
  coded('FREQ', 'CL_FREQ', 'Tần suất', 'Frequency'),
  coded('REF_AREA', 'CL_REF_AREA', 'Địa bàn', 'Reference area'),
  coded('INDICATOR', 'CL_INDICATOR', 'Chỉ tiêu', 'Indicator'),
  coded('SEX', 'CL_SEX', 'Giới tính', 'Sex'),
  plain('AGE', 'String', 'Nhóm tuổi', 'Age'),
  coded('ETHNICITY', 'CL_ETHNICITY', 'Dân tộc', 'Ethnicity'),
  coded('RESIDENCE', 'CL_RESIDENCE', 'Thành thị, nông thôn', 'Urban or rural residence'),
  coded('PUBLISHER', 'CL_PUBLISHER', 'Cơ quan công bố', 'Publisher'),
] as const satisfies readonly Component[];

/** The dimension of time, which stands after the key. */
export const timeDimension = plain('TIME_PERIOD', 'ObservationalTimePeriod', 'Kỳ', 'Time period');

/** All dimensions. */
export const dimensions: readonly Component[] = [...keyDimensions, timeDimension];

export const measure = plain('OBS_VALUE', 'Double', 'Giá trị', 'Observation value');

/** What is said of each observation. SYNTHETIC is true of what our generator made: it is never official. */
export const attributes: readonly Component[] = [
  plain('UNIT_MEASURE', 'String', 'Đơn vị tính', 'Unit of measure'),
  coded('OBS_STATUS', 'CL_OBS_STATUS', 'Tình trạng số liệu', 'Observation status'),
  coded('COMPARATOR', 'CL_COMPARATOR', 'Quan hệ với giá trị thật', 'How the true value relates to it'),
  plain('LOWER_BOUND', 'Double', 'Cận dưới', 'Lower end of a range'),
  plain('UPPER_BOUND', 'Double', 'Cận trên', 'Upper end of a range'),
  plain('SYNTHETIC', 'Boolean', 'Số liệu giả lập', 'Made by a generator, never official'),
  plain('PUBLISHED_ON', 'GregorianDay', 'Ngày công bố', 'Day of publication'),
  plain('SOURCE', 'String', 'Nguồn', 'Source document'),
  plain('SOURCE_URL', 'URI', 'Địa chỉ của nguồn', 'Address of the source'),
  plain('QUOTE', 'String', 'Trích dẫn', 'What the source says'),
];

/** All components by id. */
export const components: ReadonlyMap<string, Component> = new Map(
  [...dimensions, measure, ...attributes].map((component) => [component.id, component]),
);
