import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { flatText } from '../json/json-text.js';

it('V8 knows the flag against making objects old at once', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(
    '--allocation-site-pretenuring',
  );
});

it('V8 makes text flat when it is searched, and not before', () => {
  setFlagsFromString('--allow-natives-syntax');
  const isFlat = new Function('text', 'return %StringIsFlat(text)');
  let text = '';
  for (let number = 0; number < 1000; number += 1) text += `"name ${number}",`;
  expect(isFlat(text)).toBe(false);
  expect(isFlat(flatText(text))).toBe(true);
});
