import { expect, it } from 'vitest';
import { terms } from './terms.js';

it.each([
  ['Hộ nghèo ở Đắk Lắk', ['ho', 'ngheo', 'o', 'dak', 'lak']],
  ['disbursementRate', ['disbursementrate', 'disbursement', 'rate']],
  ['CARRIED_OVER', ['carried_over', 'carried', 'over']],
  ['NTM-COMMUNE-2021', ['ntm', 'commune', '2021']],
  ['FundingGroup.breaks', ['fundinggroup', 'funding', 'group', 'breaks']],
  ['asOf: "2024-12-31"', ['asof', 'as', 'of', '2024', '12', '31']],
  ['SDLServer', ['sdlserver', 'sdl', 'server']],
])('finds the words of %s', (text, words) => {
  expect(terms(text)).toEqual(words);
});
