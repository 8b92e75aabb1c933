import { describe, expect, it } from 'vitest';
import { checkContract } from './check-contract.js';

const schema = (version: string, rest: string) =>
  `"""\nThe graph.\n\nContract ${version}\n"""\nschema { query: Query }\n${rest}`;

const unit = (fields: string) =>
  `interface Unit { ${fields} } type Province implements Unit { ${fields} } type Commune implements Unit { ${fields} }
   type Query { unit: Unit sex: Sex } enum Sex { MALE FEMALE }`;

const before = unit(
  'name: String area: Float @deprecated(reason: "Answered until 2026-06-30: use size.") size: Float',
);
const after = unit('name: String size: Float');

function check(given: {
  readonly now?: string;
  readonly version?: string;
  readonly changelog?: string;
  readonly documents?: readonly string[];
  readonly today?: string;
  readonly released?: string;
}) {
  const { now = after, version = '1.1.0', documents = [], today = '2026-11-29', released = before } = given;
  return checkContract({
    released: schema('1.0.0', released),
    current: schema(version, now),
    changelog: `# Changelog\n\n${given.changelog ?? '## 1.1.0\n\n- `Unit.area` is gone.\n'}\n## 1.0.0\n\n- \`Unit.name\`\n`,
    documents: documents.map((text) => ({ name: 'a document', text })),
    today,
  });
}

describe('a contract, by what was promised with the last release', () => {
  it('may lose what was deprecated until a day that has come, and is in the changelog', async () => {
    expect(await check({})).toEqual({
      changes: [
        {
          kind: 'breaking',
          coordinate: 'Unit.area',
          message: expect.stringContaining('area'),
          isRemoval: true,
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['before that day', { today: '2026-05-01' }, 'Unit.area goes and was promised until 2026-06-30'],
    [
      'without a word in the changelog',
      { changelog: '## 1.1.0\n' },
      '`Unit.area` is not named in the first section of CHANGELOG.md',
    ],
    [
      'that was never deprecated',
      { now: unit('area: Float size: Float'), changelog: '## 1.1.0\n`Unit.name`' },
      'Unit.name goes and was never @deprecated with a day',
    ],
    ['under the same version', { version: '1.0.0' }, 'expected a later version'],
    [
      'that somebody asks for',
      { documents: ['{ unit { area } }'] },
      'a document would be refused: Cannot query field "area"',
    ],
  ])('may lose nothing %s', async (_what, given, expected) => {
    const { faults } = await check(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it('deprecates nothing without a day', async () => {
    const now = unit('name: String @deprecated(reason: "Use title.") area: Float size: Float');
    const { faults } = await check({ now });
    expect(faults.every((fault) => fault.includes('name is @deprecated without a day'))).toBe(true);
    expect(faults).toHaveLength(3);
  });

  it('tells what clients may stumble over, and lets it pass', async () => {
    const { changes, faults } = await check({ now: before.replace('FEMALE', 'FEMALE OTHER') });
    expect(changes).toMatchObject([{ kind: 'dangerous', coordinate: 'Sex.OTHER' }]);
    expect(faults).toEqual([]);
  });

  it('passes over documents that were wrong before', async () => {
    expect((await check({ documents: ['{ unit { nothing } }', '{'] })).faults).toEqual([]);
  });

  it('promises nothing before its first release, but what breaks is in the changelog', async () => {
    const changelog = '## 1.0.0 (unreleased)\n\n- `Unit.name`\n';
    const now = unit('area: Float size: Float');
    const faults = async (text: string) =>
      (await check({ now, version: '1.0.0', changelog: text })).faults.filter(
        (fault) => !fault.includes('@deprecated'),
      );
    expect(await faults(changelog)).toEqual([]);
    expect(await faults('## 1.0.0 (unreleased)\n')).toHaveLength(1);
  });
});
