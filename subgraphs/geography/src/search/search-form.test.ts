import { describe, expect, it } from 'vitest';
import { searchForm, searchNames } from './search-form.js';

describe('the form in which names are compared', () => {
  it.each([
    ['Lý Nhân', 'Lí Nhân'],
    ['Phú Quý', 'PHU QUI'],
    ['Mỹ Tho', 'Mĩ Tho'],
    ['Y Tý', 'Y Tí'],
    ['Hoà Bình', 'Hòa Bình'.normalize('NFD')],
    ['Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu'],
    ['P. Bến Nghé', 'p ben nghe'],
    ['Q1', 'Q. 1'],
    ['Phường 05', 'phuong 5'],
    ["Ia H' Drai", "Ia H'Drai"],
    ['Ia H’Drai', "Ia H'Drai"],
  ])('is one for %s and %s', (one, other) => {
    expect(searchForm(one)).toBe(searchForm(other));
  });

  it.each([
    ['Sơn Tây', 'Sơn Tài'],
    ['Yên Bái', 'Iên Bái'],
    ['Thủy Nguyên', 'Thủi Nguyên'],
    ['Quận 1', 'Quận 10'],
  ])('is not one for %s and %s', (one, other) => {
    expect(searchForm(one)).not.toBe(searchForm(other));
  });

  it('has nothing in it that a pattern or the list of names would take for its own', () => {
    expect(searchForm('a|b %_\\ c*')).toBe('a b c');
    expect(searchForm('%_|')).toBe('');
  });
});

it('the names of a unit are each there once, between bars', () => {
  expect(searchNames(['Đà Lạt', 'Thành phố Đà Lạt', 'Da Lat'])).toBe('|da lat|thanh pho da lat|');
});
