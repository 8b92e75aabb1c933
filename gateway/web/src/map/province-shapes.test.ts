import { expect, test } from 'vitest';
import { allShapes, shapesOf } from './province-shapes.js';

test('a province of edition 2004 has its own outline, with or without marks and hyphens', () => {
  const one = (nameEn: string) => shapesOf({ edition: '2004', nameEn, predecessors: [] }).map(({ id }) => id);
  expect(one('Ba Ria - Vung Tau')).toHaveLength(1);
  expect(one('Hue')).toHaveLength(1);
  expect(one('Thua Thien Hue')).toHaveLength(0);
});

test('Đà Nẵng has Hoàng Sa, and Khánh Hòa has Trường Sa', () => {
  const ids = (nameEn: string) =>
    shapesOf({ edition: '2004', nameEn, predecessors: [] })
      .map(({ id }) => id)
      .toSorted();
  expect(ids('Da Nang')).toEqual(['danang', 'hoangsa']);
  expect(ids('Khanh Hoa')).toEqual(['khanhhoa', 'truongsa']);
});

test('a province of today has the outlines of those it was made of', () => {
  const predecessors = [{ unit: { nameEn: 'Bac Giang' } }, { unit: { nameEn: 'Bac Ninh' } }];
  const shapes = shapesOf({ edition: '2025', nameEn: 'Bac Ninh', predecessors });
  expect(shapes).toHaveLength(2);
  expect(allShapes).toHaveLength(65);
});
