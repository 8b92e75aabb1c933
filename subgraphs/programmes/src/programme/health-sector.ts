import { registerEnumType } from 'type-graphql';

/** How far something is the health sector's. */
export enum HealthSector {
  YES = 'YES',
  PARTIAL = 'PARTIAL',
  NO = 'NO',
}

registerEnumType(HealthSector, {
  name: 'HealthSector',
  description: 'How far something is the concern of the health sector.',
  valuesConfig: {
    YES: { description: 'The health sector leads it, or leads a named part of it.' },
    PARTIAL: { description: 'Another sector leads it; some of what it does or measures is about health.' },
    NO: { description: 'Not a concern of the health sector.' },
  },
});

/** Whether something passes a `true | false` filter on health: only YES is true; PARTIAL counts with NO. */
export function isOfHealthSector(sector: HealthSector, wanted: boolean | null | undefined): boolean {
  return wanted == null || (sector === HealthSector.YES) === wanted;
}
