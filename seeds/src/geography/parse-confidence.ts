import { GeographyDataError } from './geography-data-error.js';
import type { Confidence } from './geography-data-set.js';

const CONFIDENCES: readonly Confidence[] = ['HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW'];

export function parseConfidence(text: string): Confidence {
  const confidence = CONFIDENCES.find((candidate) => candidate === text);
  if (confidence === undefined) {
    throw new GeographyDataError(
      `'${text}' is not a confidence; it must be one of ${CONFIDENCES.join(', ')}.`,
    );
  }
  return confidence;
}
