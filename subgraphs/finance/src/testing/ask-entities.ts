import type { TestFinance } from './test-finance.js';

/** Asks a selection of each unit, the way the gateway does. */
export async function askUnits(finance: TestFinance, ids: readonly string[], selection: string) {
  const representations = ids.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id }));
  const source = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on AdministrativeUnit { ${selection} } }
  }`;
  return (await finance.ask(source, { representations }))._entities;
}

/** Asks a selection of each programme, the way the gateway does. */
export async function askProgrammes(finance: TestFinance, codes: readonly string[], selection: string) {
  const representations = codes.map((code) => ({ __typename: 'Programme', code }));
  const source = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Programme { ${selection} } }
  }`;
  return (await finance.ask(source, { representations }))._entities;
}
