import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { variablesOfSearch } from './variables-of-search.js';

const schema = buildSchema(`
  scalar Money
  enum Level { COMMUNE PROVINCE }
  input Bounds { gte: Float }
  type Query {
    list(
      name: ID, year: Int, share: Float, amount: Money, late: Boolean, levels: [Level!], years: [Int!], bounds: Bounds
    ): Int
  }
`);

const [operation] = parse(`
  query ($name: ID!, $year: Int, $share: Float, $amount: Money, $late: Boolean, $levels: [Level!], $years: [Int!], $bounds: Bounds) {
    list(name: $name, year: $year, share: $share, amount: $amount, late: $late, levels: $levels, years: $years, bounds: $bounds)
  }
`).definitions as [OperationDefinitionNode];

const read = (search: string) => variablesOfSearch(schema, operation, new URLSearchParams(search));

describe('the variables in a query string', () => {
  it.each([
    ['name=27&year=2024', { name: '27', year: 2024 }],
    ['share=0.4&amount=-5000000000', { share: 0.4, amount: -5_000_000_000 }],
    ['late=true', { late: true }],
    ['levels=COMMUNE&levels=PROVINCE', { levels: ['COMMUNE', 'PROVINCE'] }],
    ['levels=COMMUNE', { levels: ['COMMUNE'] }],
    ['years=2023&years=2024', { years: [2023, 2024] }],
    ['years=[2023,2024]', { years: [2023, 2024] }],
    ['bounds={"gte":1}', { bounds: { gte: 1 } }],
    ['name=&year=', {}],
    ['format=csv&all=true', {}],
    ['year=soon&late=perhaps', { year: 'soon', late: 'perhaps' }],
  ])('%s are of the types of the operation', (search, variables) => {
    expect(read(search)).toEqual(variables);
  });

  it.each([
    ['yaer=2024', 'There is no parameter "yaer"; expected name, year, share'],
    ['year=2023&year=2024', 'year is given 2 times; expected one value.'],
    ['bounds=1..2', 'bounds is "1..2"; expected JSON of the type Bounds.'],
  ])('%s is refused, with what would be right', (search, message) => {
    expect(() => read(search)).toThrow(message);
  });
});
