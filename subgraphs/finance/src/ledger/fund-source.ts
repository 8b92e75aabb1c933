import { registerEnumType } from 'type-graphql';

/** Whose money it is. */
export enum FundSource {
  CENTRAL = 'CENTRAL',
  LOCAL = 'LOCAL',
  CREDIT = 'CREDIT',
  ODA = 'ODA',
  OTHER = 'OTHER',
}

registerEnumType(FundSource, {
  name: 'FundSource',
  description: 'Whose money it is.',
  valuesConfig: {
    CENTRAL: { description: 'Ngân sách trung ương: the central budget.' },
    LOCAL: { description: 'Ngân sách địa phương: the counterpart of province, district or commune.' },
    CREDIT: { description: 'Tín dụng: policy credit, lent and repaid.' },
    ODA: { description: 'Official development assistance: foreign loans and grants.' },
    OTHER: { description: 'Anything else, such as what enterprises and people give.' },
  },
});
