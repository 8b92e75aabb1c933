import { classWith, NumberCondition } from '@ntp-graph/kit';
import { type ClassType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { FundingKey } from './funding-key.type.js';
import {
  allUnitRates,
  notByPeriod,
  type UnitRateField,
  type UnitRateName,
  unitRateNames,
  unitRates,
} from './unit-rates.js';

const ofUnits =
  'Over the units, of the level asked for, that the group has entries of; the rate of each is the value of its ' +
  '`disbursementRate` with the usual denominator.';
const isNull =
  'grouped by CALENDAR_YEAR, QUARTER or MONTH, and in groups below a unit or a programme: ask `Query.funding`.';

@ObjectType({ simpleResolvers: true })
class KeyAndRates extends FundingKey {}
classWith(
  KeyAndRates,
  Object.entries(allUnitRates).map(([name, { description, isCount }]) => [
    name,
    Field(() => (isCount ? Int : Float), {
      nullable: true,
      description: isCount
        ? `${description} Null where ${isNull}`
        : `${description} ${ofUnits} Null where no unit has a rate, where ${isNull}`,
    }) as PropertyDecorator,
  ]),
);

/** What a group of money is grouped by, and how the rates of its units lie. */
export const FundingKeyAndRates = KeyAndRates as ClassType<
  FundingKey & Readonly<Record<UnitRateField, number | null>>
>;

@InputType()
class RatesHaving {}
classWith(
  RatesHaving,
  unitRateNames.map((name) => [
    name,
    Field(() => NumberCondition, {
      nullable: true,
      description: `${unitRates[name].description} ${notByPeriod}`,
    }) as PropertyDecorator,
  ]),
);

/** Bounds of how the rates of units lie. */
export const UnitRatesHaving = RatesHaving as ClassType<
  Readonly<Partial<Record<UnitRateName, NumberCondition | null>>>
>;
