/** The most ids that one condition hands out at a time. */
export const mostUnitIds = 100_000;

/** As many of them as the gateway passes on, where LIMIT_CONDITION_UNITS says nothing else. */
export const usualConditionUnits = 20_000;
