import { registerEnumType } from 'type-graphql';

/** Who sets health targets. */
export enum AssigningAuthority {
  NATIONAL_ASSEMBLY = 'NATIONAL_ASSEMBLY',
  GOVERNMENT = 'GOVERNMENT',
  PRIME_MINISTER = 'PRIME_MINISTER',
  MINISTRY_OF_HEALTH = 'MINISTRY_OF_HEALTH',
  PROGRAMME = 'PROGRAMME',
}

registerEnumType(AssigningAuthority, {
  name: 'AssigningAuthority',
  description:
    'Who set a target. Several may set one for the same year, and one can be met while another is not.',
  valuesConfig: {
    NATIONAL_ASSEMBLY: { description: 'Quốc hội, by its yearly or programme resolution.' },
    GOVERNMENT: { description: 'Chính phủ, by its yearly resolution.' },
    PRIME_MINISTER: { description: 'Thủ tướng Chính phủ, by decision, e.g. 546/QĐ-TTg.' },
    MINISTRY_OF_HEALTH: { description: 'Bộ Y tế, by its plans.' },
    PROGRAMME: { description: 'The decision that approved a programme, e.g. 263/QĐ-TTg.' },
  },
});
