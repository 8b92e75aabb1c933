import { expect, vi } from 'vitest';

/** Does something, and fails when anything was warned of meanwhile: clients warn where they cannot keep what they got. */
export async function quietly<Result>(act: () => Promise<Result>): Promise<Result> {
  const spies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
  try {
    const result = await act();
    for (const spy of spies) expect(spy.mock.calls).toEqual([]);
    return result;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
