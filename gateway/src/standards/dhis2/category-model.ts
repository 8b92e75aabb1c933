import { dhis2Code, uid } from './uid.js';

/** A category of the disaggregation of data elements, with its options by our codes. */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What figures are disaggregated by. Age bands are not among them: a figure of one has no place in DHIS2 from here. */
export const categories: readonly Category[] = [
  { code: 'SEX', name: 'Giới tính / Sex', options: { T: 'Chung / Both', M: 'Nam / Male', F: 'Nữ / Female' } },
  {
    code: 'ETHNICITY',
    name: 'Dân tộc / Ethnicity',
    options: { _T: 'Tất cả / Total', MIN: 'Dân tộc thiểu số / Ethnic minorities' },
  },
  {
    code: 'RESIDENCE',
    name: 'Thành thị, nông thôn / Residence',
    options: { _T: 'Chung / Total', R: 'Nông thôn / Rural', U: 'Thành thị / Urban' },
  },
];

export const disaggregation = 'NTP_DISAGGREGATION';

/** The combination of the publishers: who says it is no part of what is said, so it is an attribute. */
export const publisherCombo = 'NTP_PUBLISHER';

/** The code of a combination of options, of what a figure is about or of a publisher. */
export function optionComboCode(codes: readonly string[]): string {
  return codes.join('.');
}

export function optionComboUid(combo: string, code: string): string {
  return uid('categoryOptionCombo', `${combo} ${code}`);
}

function crossed(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (found, options) => found.flatMap((before) => options.map((option) => [...before, option])),
    [[]],
  );
}

interface Option {
  readonly category: string;
  readonly code: string;
  readonly name: string;
}

function optionUid({ category, code }: Pick<Option, 'category' | 'code'>): string {
  return uid('categoryOption', `${category} ${code}`);
}

function combo(code: string, name: string, dataDimensionType: string, members: readonly Category[]) {
  const options = members.map((each) =>
    Object.entries(each.options).map(
      ([option, label]): Option => ({ category: each.code, code: option, name: label }),
    ),
  );
  const combinations = crossed(members.map((each) => Object.keys(each.options)));
  return {
    categoryOptions: options.flat().map((each) => ({
      id: optionUid(each),
      code: dhis2Code(`${each.category}_${each.code}`),
      name: each.name,
      shortName: each.name.slice(0, 50),
    })),
    categories: members.map((each, place) => ({
      id: uid('category', each.code),
      code: each.code,
      name: each.name,
      shortName: each.name.slice(0, 50),
      dataDimension: true,
      dataDimensionType,
      categoryOptions: (options[place] ?? []).map((option) => ({ id: optionUid(option) })),
    })),
    categoryCombos: [
      {
        id: uid('categoryCombo', code),
        code,
        name,
        dataDimensionType,
        skipTotal: false,
        categories: members.map((each) => ({ id: uid('category', each.code) })),
      },
    ],
    categoryOptionCombos: combinations.map((codes) => ({
      id: optionComboUid(code, optionComboCode(codes)),
      code: dhis2Code(optionComboCode(codes)),
      name: codes.map((option, place) => members[place]?.options[option] ?? option).join(', '),
      categoryCombo: { id: uid('categoryCombo', code) },
      categoryOptions: codes.map((option, place) => ({
        id: optionUid({ category: members[place]?.code ?? '', code: option }),
      })),
    })),
  };
}

/** The categories, options and combinations as DHIS2 imports them; publishers by code. */
export function categoryModel(publishers: Readonly<Record<string, string>>) {
  const ofFigures = combo(disaggregation, 'NTP: phân tổ / disaggregation', 'DISAGGREGATION', categories);
  const ofPublishers = combo(publisherCombo, 'NTP: cơ quan công bố / publisher', 'ATTRIBUTE', [
    { code: 'PUBLISHER', name: 'Cơ quan công bố / Publisher', options: publishers },
  ]);
  return {
    categoryOptions: [...ofFigures.categoryOptions, ...ofPublishers.categoryOptions],
    categories: [...ofFigures.categories, ...ofPublishers.categories],
    categoryCombos: [...ofFigures.categoryCombos, ...ofPublishers.categoryCombos],
    categoryOptionCombos: [...ofFigures.categoryOptionCombos, ...ofPublishers.categoryOptionCombos],
  };
}
