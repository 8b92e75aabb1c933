import { sql } from '@ntp-graph/kit';
import { o } from './observation.entity.js';

/**
 * Which of several observations `o` of one area and indicator stands for them, best first:
 *
 * 1. the period that ends last;
 * 2. of the same end, a fact before a synthetic value;
 * 3. the shorter period (2023 before 2021/2023);
 * 4. by status: normal, provisional, at a break, estimated, forecast, any other;
 * 5. the latest publication, one without a day last;
 * 6. the publisher's name, so that the answer never depends on chance.
 *
 * The index `observation_best` holds the observations in this very order, and the triggers that keep
 * `latest_observation` follow it; a change here needs a migration of both.
 */
export const bestFirst = sql`${o.periodEnd} desc, ${o.synthetic}, ${o.periodStart} desc,
  array_position(array['A', 'P', 'B', 'E', 'F'], ${o.status}), ${o.publishedOn} desc nulls last,
  ${o.publisher} collate "C", ${o.id}`;

/** Whether the observation `o` has a figure at all: a missing one stands for nothing. */
export const hasFigure = sql`coalesce(${o.value}, ${o.low}, ${o.high}) is not null`;

/** The rule in words, for the descriptions of the fields that follow it. */
export const precedenceInWords =
  'Of several, the one whose period ends last; then a fact before a synthetic value; then the shorter period; then ' +
  'status A before P, B, E, F and the others; then the latest publication; then the publisher by name.';
