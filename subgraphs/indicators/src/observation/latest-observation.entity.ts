import { defineEntity, p } from '@mikro-orm/core';
import { publishedFigure } from './observation.entity.js';

/**
 * Of the observations of an area and an indicator, the one of everybody that stands for them
 * (see observation-precedence.ts). Triggers of `observation` keep it, in the transaction that publishes; nothing else
 * may write to it.
 */
export const LatestObservationEntity = defineEntity({
  name: 'LatestObservation',
  tableName: 'latest_observation',
  comment: 'The observation that stands for an area and an indicator, kept by the triggers of observation.',
  properties: {
    areaId: p.text().primary(),
    indicatorCode: p.text().primary(),
    id: p.bigint().comment('That of the observation.'),
    ...publishedFigure,
  },
});
