import { ArgsType, Field, Int } from 'type-graphql';
import { unitField } from './administrative-unit.type.js';
import { figuresOfUnits } from './figure.reader.js';
import { Figure } from './figure.type.js';

@ArgsType()
class FigureArgs {
  @Field(() => Int, { nullable: true, description: 'Of this year alone.' })
  readonly year?: number | null;
}

export const figures = unitField('__camel__Figures', {
  type: () => [Figure],
  description:
    'What we counted in the unit, by year, the first year first. Empty: we have no figure. Null: it could not be read.',
  args: FigureArgs,
  request: ({ year }: FigureArgs) => ({ year: year ?? null }),
  read: figuresOfUnits,
});
