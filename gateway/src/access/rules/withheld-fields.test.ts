import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../composing/compose-supergraph.js';
import { AccessRules } from './access-rules.js';
import { RuledFetch } from './withheld-fields.js';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
  type Query { school: School }
  type School @key(fields: "id") { id: ID! name: String grades: Int @authenticated }`;

function rules(): AccessRules {
  const found = AccessRules.takenFrom(composeSupergraph([{ name: 'schools', url: 'http://s', sdl }]));
  if (!found) throw new Error('There are no rules');
  return found.rules;
}

describe('a fetch that names its fragments', () => {
  it('is looked through where they are spread', () => {
    const fetch = new RuledFetch(
      parse(
        '{ school { ...Some } } fragment Some on School { name ...More } fragment More on School { g: grades }',
      ),
      rules(),
    );
    const withheld = fetch.withheldFrom(new Set());
    expect(withheld.size).toBe(1);
    const data = { school: { name: 'a', g: 7 } };
    expect(fetch.errorsIn(data, withheld).map(({ path }) => path)).toEqual([['school', 'g']]);
    expect(data).toEqual({ school: { name: 'a' } });
  });
});
