import { registerEnumType } from 'type-graphql';

/** Legal types of administrative unit. */
export enum UnitType {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  CENTRAL_CITY = 'CENTRAL_CITY',
  DISTRICT = 'DISTRICT',
  TOWN = 'TOWN',
  PROVINCIAL_CITY = 'PROVINCIAL_CITY',
  URBAN_DISTRICT = 'URBAN_DISTRICT',
  COMMUNE = 'COMMUNE',
  WARD = 'WARD',
  TOWNSHIP = 'TOWNSHIP',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}

registerEnumType(UnitType, {
  name: 'UnitType',
  description: 'Legal type of a unit. It can change while the unit stays the same: ask it as of a day.',
  valuesConfig: {
    COUNTRY: { description: 'Việt Nam.' },
    PROVINCE: { description: 'Tỉnh.' },
    CENTRAL_CITY: { description: 'Thành phố trực thuộc trung ương.' },
    DISTRICT: { description: 'Huyện.' },
    TOWN: { description: 'Thị xã.' },
    PROVINCIAL_CITY: { description: 'Thành phố within a province or a central city.' },
    URBAN_DISTRICT: { description: 'Quận.' },
    COMMUNE: { description: 'Xã: the only type that NTM criteria judge.' },
    WARD: { description: 'Phường.' },
    TOWNSHIP: { description: 'Thị trấn, until 2025-06-30.' },
    SPECIAL_ZONE: { description: 'Đặc khu, since 2025-07-01.' },
  },
});
