import { expect, vi } from 'vitest';

/** What the platform, which runs in the same process, says of itself. */
const ofThePlatform = /from now on only \/metrics counts it/;

/** Does something, and fails when a client warned meanwhile: they do where they cannot keep what they got. */
export async function quietly<Result>(act: () => Promise<Result>): Promise<Result> {
  const spies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
  try {
    const result = await act();
    const said = spies.flatMap((spy) => spy.mock.calls.map(([message]) => String(message)));
    expect(said.filter((message) => !ofThePlatform.test(message))).toEqual([]);
    return result;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
