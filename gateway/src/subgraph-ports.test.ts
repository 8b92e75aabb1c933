import { describe, expect, it } from 'vitest';
import { servicePorts } from './subgraph-ports.js';

describe('the ports of the services', () => {
  it('follow the gateway’s', () => {
    expect(servicePorts(5000)).toEqual({
      geography: 5001,
      programmes: 5002,
      indicators: 5003,
      finance: 5004,
    });
  });

  it.each([0, 65_532])('cannot follow %d', (port) => {
    expect(() => servicePorts(port)).toThrow(
      `PORT is ${port}: the services take the four ports after it; expected 1 to 65531`,
    );
  });
});
