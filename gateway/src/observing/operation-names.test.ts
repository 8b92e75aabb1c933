import { describe, expect, it } from 'vitest';
import { OperationNames, readyOperations } from './operation-names.js';

describe('the name that an operation is counted by', () => {
  it('is its own', () => {
    expect(new OperationNames([]).labelOf('Funding')).toBe('Funding');
  });

  it.each([null, undefined, '', 'a'.repeat(101)])('is "other" for %j', (name) => {
    expect(new OperationNames([]).labelOf(name)).toBe('other');
  });

  it('is its own for no more than 200, and always for ready operations', () => {
    const names = new OperationNames(['Ready']);
    const labels = Array.from({ length: 300 }, (_, index) => names.labelOf(`Name${index}`));
    expect(new Set(labels).size).toBe(200);
    expect(labels.slice(0, 199)).not.toContain('other');
    expect(names.labelOf('Late')).toBe('other');
    expect(names.labelOf('Ready')).toBe('Ready');
    expect(names.labelOf('Name0')).toBe('Name0');
  });

  it('is found in the documents of ready operations', () => {
    const document = '# query No\nquery First($a: Int) { a }\n\nquery Second { b }\nfragment F on T { c }';
    expect(readyOperations([document])).toEqual(['First', 'Second']);
  });
});
