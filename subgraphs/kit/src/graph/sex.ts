import { registerEnumType } from 'type-graphql';

/** Which sex a figure is about. */
export enum Sex {
  TOTAL = 'TOTAL',
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}

registerEnumType(Sex, {
  name: 'Sex',
  description: 'Which sex a figure is about (SDMX CL_SEX).',
  valuesConfig: {
    TOTAL: { description: 'Both together (SDMX `T`).' },
    MALE: { description: 'Men and boys (SDMX `M`).' },
    FEMALE: { description: 'Women and girls (SDMX `F`).' },
  },
});

/** The codes as stored. They are not the enum's own values: an argument's default would then reach us as the name. */
export const sexCodes: Readonly<Record<Sex, string>> = {
  [Sex.TOTAL]: 'T',
  [Sex.MALE]: 'M',
  [Sex.FEMALE]: 'F',
};
