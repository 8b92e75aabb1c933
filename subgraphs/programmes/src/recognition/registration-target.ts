import { registerEnumType } from 'type-graphql';

/** What a commune registers to be recognised as. */
export enum RegistrationTarget {
  NTM = 'NTM',
  NTM_ADVANCED = 'NTM_ADVANCED',
  NTM_MODEL = 'NTM_MODEL',
}

registerEnumType(RegistrationTarget, {
  name: 'RegistrationTarget',
  description: 'What a commune registers to be recognised as, each judged by a set of criteria of its own.',
  valuesConfig: {
    NTM: { description: 'Xã đạt chuẩn nông thôn mới.' },
    NTM_ADVANCED: { description: 'Xã đạt chuẩn nông thôn mới nâng cao.' },
    NTM_MODEL: { description: 'Xã đạt chuẩn nông thôn mới kiểu mẫu.' },
  },
});
