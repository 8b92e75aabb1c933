import { registerEnumType } from 'type-graphql';

/** What kind of spending money is for. */
export enum CapitalType {
  INVESTMENT = 'INVESTMENT',
  RECURRENT = 'RECURRENT',
}

registerEnumType(CapitalType, {
  name: 'CapitalType',
  description: 'What kind of spending the money is for.',
  valuesConfig: {
    INVESTMENT: { description: 'Vốn đầu tư phát triển: building and equipment.' },
    RECURRENT: { description: 'Kinh phí sự nghiệp: running costs, support and training.' },
  },
});
