import { registerEnumType } from 'type-graphql';

/** How far a registration has come. */
export enum RegistrationStage {
  REGISTERED = 'REGISTERED',
  SELF_ASSESSED = 'SELF_ASSESSED',
  VERIFIED = 'VERIFIED',
  APPRAISED = 'APPRAISED',
  RECOGNISED = 'RECOGNISED',
  REVOKED = 'REVOKED',
  LAPSED = 'LAPSED',
}

registerEnumType(RegistrationStage, {
  name: 'RegistrationStage',
  description:
    'How far a registration has come on the way of 18/2022/QĐ-TTg (2022-08-02): each stage follows the one before it. ' +
    'It can lapse from any of them, and only a recognition can be revoked.',
  valuesConfig: {
    REGISTERED: { description: 'Đăng ký: the commune registered for a year.' },
    SELF_ASSESSED: { description: 'Tự đánh giá: the commune judged itself and asked its people.' },
    VERIFIED: { description: 'Thẩm tra: the district checked the dossier.' },
    APPRAISED: { description: 'Thẩm định: the appraisal council voted.' },
    RECOGNISED: { description: 'Công nhận: recognised by decision, and published.' },
    REVOKED: { description: 'Thu hồi: the recognition was taken back.' },
    LAPSED: {
      description: 'Ended otherwise: not recognised for the year registered, or the unit ceased to be.',
    },
  },
});
