import { registerEnumType } from 'type-graphql';

/** What an amount of money measures. */
export enum FundingMeasure {
  PLANNED = 'PLANNED',
  ALLOCATED = 'ALLOCATED',
  CARRIED_OVER = 'CARRIED_OVER',
  DISBURSED = 'DISBURSED',
  SETTLED = 'SETTLED',
  TRANSFERRED = 'TRANSFERRED',
}

registerEnumType(FundingMeasure, {
  name: 'FundingMeasure',
  description: 'What an amount measures. Amounts of different measures are never added, but for the rate.',
  valuesConfig: {
    PLANNED: {
      description: 'Kế hoạch vốn: planned for the year by the National Assembly or the Prime Minister.',
    },
    ALLOCATED: { description: 'Phân bổ: handed on to the unit that spends it.' },
    CARRIED_OVER: { description: 'Kéo dài: left from an earlier year and allowed to be spent in this one.' },
    DISBURSED: {
      description: 'Giải ngân: paid through the State Treasury. A year is paid until 31 January of the next.',
    },
    SETTLED: { description: 'Quyết toán: accepted in the final account of the year.' },
    TRANSFERRED: {
      description:
        'Bàn giao: handed over unspent when a unit ends within the year. Negative at the unit that gives, positive at ' +
        'the one that takes over, 0 where both are summed.',
    },
  },
});
