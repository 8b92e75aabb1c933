import { registerEnumType } from 'type-graphql';

/** What kind of difficulty it is. */
export enum ObstacleCategory {
  PROCUREMENT = 'PROCUREMENT',
  OVERLAP = 'OVERLAP',
  DISBURSEMENT = 'DISBURSEMENT',
  COORDINATION = 'COORDINATION',
  DEPENDENCE_ON_UPPER_LEVEL = 'DEPENDENCE_ON_UPPER_LEVEL',
  DATA_SUPPLY = 'DATA_SUPPLY',
  SHORTAGE = 'SHORTAGE',
  BEHIND_TARGET = 'BEHIND_TARGET',
  UNSPECIFIED = 'UNSPECIFIED',
}

registerEnumType(ObstacleCategory, {
  name: 'ObstacleCategory',
  description: 'What kind of difficulty (khó khăn, vướng mắc) it is.',
  valuesConfig: {
    PROCUREMENT: { description: 'Đấu thầu, mua sắm: medicines and equipment come late or not at all.' },
    OVERLAP: { description: 'Chồng chéo: programmes fund the same thing in the same place.' },
    DISBURSEMENT: { description: 'Giải ngân: money is paid out too slowly.' },
    COORDINATION: { description: 'Phối hợp: what is done is not synchronised.' },
    DEPENDENCE_ON_UPPER_LEVEL: {
      description: 'Phụ thuộc tuyến trên: nothing moves before the level above does.',
    },
    DATA_SUPPLY: { description: 'Cung cấp số liệu: figures that others hold are not at hand.' },
    SHORTAGE: { description: 'Thiếu: staff, medicines, equipment or supplies are missing.' },
    BEHIND_TARGET: { description: 'Chưa đạt: a target or a criterion lags behind.' },
    UNSPECIFIED: { description: 'The document tells of difficulties and does not name them.' },
  },
});
