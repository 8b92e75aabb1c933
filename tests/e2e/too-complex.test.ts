import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

// Found by the generated operations: planning it took all memory.
const tooComplex = `query ($year: Int!) {
  steeringCommittees(level: PROVINCE) { unit { progressReports(includePredecessors: true) { recipient {
    cumulativeFunding(groupBy: [SOURCE], source: ODA) { province {
      criterionStatuses { gap status assessedOn }
      criterionEvaluations(criteriaSet: "NTM-COMMUNE-2021", year: $year) { explanation reason status }
      registrations(year: $year) { year target id stage(asOf: "2024-12-31") }
      criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: $year) { notAssessed notMet share }
      ... on Country { isoCode name code }
      ... on AdministrativeUnit { __typename }
    } }
  } } } }
}`;

it('an operation that can be answered in too many ways is refused at once, each time, and says where', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { data, errors } = await ask(platform.url, tooComplex, { year: 2024 });
    expect(data ?? null).toBeNull();
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^There are more than 1000 ways to answer "\w+"; expected fewer steps/,
        ),
        extensions: { code: 'OPERATION_TOO_COMPLEX' },
      },
    ]);
  }
});
