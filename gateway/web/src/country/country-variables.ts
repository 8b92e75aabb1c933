import { type Address, mergerDay, type Show, yearOf } from '../app/address.js';

const syntheticOf = ({ facts }: Address) => (facts ? false : undefined);

/** The variables by which the country is asked for, for each thing that its map can show. */
export const countryVariables = {
  indicator: (address: Address) => ({
    asOf: address.day,
    indicator: address.indicator,
    year: `${yearOf(address)}` as const,
    synthetic: syntheticOf(address),
  }),
  criterion: (address: Address) => ({
    asOf: address.day,
    criteriaSet: address.set,
    criteria: [address.criterion],
    year: yearOf(address),
    includePredecessors: address.day >= mergerDay,
    synthetic: syntheticOf(address),
  }),
  disbursement: (address: Address) => ({
    asOf: address.day,
    year: yearOf(address),
    programmes: address.programme === null ? undefined : [address.programme],
    includePredecessors: address.day >= mergerDay,
    synthetic: syntheticOf(address),
  }),
} satisfies Record<Show, (address: Address) => object>;
