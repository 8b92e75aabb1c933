import {
  DateScalar,
  DateTimeScalar,
  MoneyScalar,
  PeriodScalar,
  refuseInfinity,
  refuseNul,
  setParsers,
} from '@ntp-graph/kit';
import { type GraphQLSchema, isScalarType } from 'graphql';

/**
 * A composed schema knows its scalars by name only and would let any value through. With the kit's own rules an
 * impossible date is refused once, here, before anything is planned or fetched.
 */
export function teachScalars(schema: GraphQLSchema): void {
  refuseNul();
  refuseInfinity();
  for (const scalar of [DateScalar, DateTimeScalar, PeriodScalar, MoneyScalar]) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) setParsers(type, scalar);
  }
}
