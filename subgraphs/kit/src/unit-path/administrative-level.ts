import { registerEnumType } from 'type-graphql';

/** Levels of the administrative geography, from the country down. */
export enum AdministrativeLevel {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
}

registerEnumType(AdministrativeLevel, {
  name: 'AdministrativeLevel',
  description: 'Level of an administrative unit.',
  valuesConfig: {
    COUNTRY: { description: 'Việt Nam as a whole.' },
    PROVINCE: { description: 'Tỉnh, or a city that the centre runs.' },
    DISTRICT: { description: 'Quận, huyện, thị xã or provincial city: edition 2004 only, until 2025-06-30.' },
    COMMUNE: { description: 'Xã, phường, thị trấn (until 2025-06-30) or đặc khu (since 2025-07-01).' },
  },
});
