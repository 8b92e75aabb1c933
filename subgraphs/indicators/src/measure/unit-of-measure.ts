import { inLanguage, Language, LanguageArgument, type Named, nameIn } from '@ntp-graph/kit';
import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Indicator } from '../indicator/indicator.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What values are counted in, for software and for people.',
})
export class UnitOfMeasure {
  @Field({
    description: 'Its code in UCUM, as FHIR has it, e.g. `%`, `km2`, `{persons}` or `10*-4{population}`.',
  })
  readonly code!: string;

  @Field(() => Int, {
    description: 'Digits after the point with which a value loses nothing that publishers print.',
  })
  readonly decimals!: number;

  readonly symbolVi!: string;
  readonly symbolEn!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
}

function measure(
  code: string,
  decimals: number,
  [symbolVi, symbolEn]: readonly [string, string],
  [nameVi, nameEn]: readonly [string, string],
): UnitOfMeasure {
  return { code, decimals, symbolVi, symbolEn, nameVi, nameEn };
}

/** What is counted by ones: the thing itself is the symbol. */
function counted(code: string, vi: string, en: string): UnitOfMeasure {
  return measure(`{${code}}`, 0, [vi, en], [vi, en]);
}

/** Every unit that indicators are kept in, by its text. */
const measures: Readonly<Record<string, UnitOfMeasure>> = {
  '%': measure('%', 2, ['%', '%'], ['phần trăm', 'percent']),
  'percentage points': measure('%{points}', 2, ['điểm %', 'pp'], ['điểm phần trăm', 'percentage points']),
  'per 10,000': measure(
    '10*-4{population}',
    2,
    ['/10.000', '/10,000'],
    ['trên 10.000 dân', 'per 10,000 people'],
  ),
  'per 1,000 live births': measure(
    '10*-3{live_births}',
    1,
    ['‰', '‰'],
    ['trên 1.000 trẻ đẻ sống', 'per 1,000 live births'],
  ),
  'per 100,000 live births': measure(
    '10*-5{live_births}',
    1,
    ['/100.000', '/100,000'],
    ['trên 100.000 trẻ đẻ sống', 'per 100,000 live births'],
  ),
  'boys per 100 girls': measure(
    '10*-2{boys/girls}',
    1,
    ['trai/100 gái', 'boys/100 girls'],
    ['bé trai trên 100 bé gái', 'boys per 100 girls'],
  ),
  years: measure('a', 2, ['năm', 'years'], ['năm', 'years']),
  'km²': measure('km2', 2, ['km²', 'km²'], ['kilômét vuông', 'square kilometres']),
  'score 1-5': measure('{score}', 2, ['điểm', 'points'], ['điểm từ 1 đến 5', 'score from 1 to 5']),
  'pass/fail': measure('{pass}', 0, ['đạt', 'pass'], ['đạt (1) hay không đạt (0)', 'pass (1) or fail (0)']),
  'deaths/day': measure(
    '{deaths}/d',
    0,
    ['ca tử vong/ngày', 'deaths/day'],
    ['ca tử vong mỗi ngày', 'deaths per day'],
  ),
  persons: counted('persons', 'người', 'persons'),
  records: counted('records', 'hồ sơ', 'records'),
  visits: counted('visits', 'lượt', 'visits'),
  points: counted('survey_points', 'điểm khảo sát', 'survey points'),
  cases: counted('cases', 'ca', 'cases'),
  provinces: counted('provinces', 'tỉnh', 'provinces'),
  beds: counted('beds', 'giường', 'beds'),
  stations: counted('stations', 'trạm', 'stations'),
  households: counted('households', 'hộ', 'households'),
  communes: counted('communes', 'xã', 'communes'),
  villages: counted('villages', 'thôn', 'villages'),
};

@Resolver(() => Indicator)
export class IndicatorMeasureResolver {
  @FieldResolver(() => UnitOfMeasure, {
    nullable: true,
    description:
      'The unit of its values with a code, a symbol and a name; null where `unit` has no code yet.',
  })
  measure(@Root() { unit }: Indicator): UnitOfMeasure | null {
    return (Object.hasOwn(measures, unit) ? measures[unit] : undefined) ?? null;
  }
}

@Resolver(() => UnitOfMeasure)
export class UnitOfMeasureResolver {
  @FieldResolver(() => String, { description: 'What stands beside a value, e.g. `%` or `người`.' })
  symbol(@Root() { symbolVi, symbolEn }: UnitOfMeasure, @LanguageArgument() language: Language): string {
    return inLanguage(language, symbolVi, symbolEn);
  }

  @FieldResolver(() => String, { description: 'In words, e.g. `trên 10.000 dân`.' })
  name(@Root() unit: Named, @LanguageArgument() language: Language): string {
    return nameIn(unit, language);
  }
}
