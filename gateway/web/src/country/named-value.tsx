import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import type { ProvinceValue } from './province-value.js';

/** A province with its value, which opens its source, as part of a sentence. */
export function NamedValue({ province }: { readonly province: ProvinceValue | undefined }): ReactNode {
  if (!province) return null;
  const { name, text, details } = province;
  return (
    <>
      {name}, {details ? <Figure details={details} /> : text}
    </>
  );
}
