import { registerEnumType } from 'type-graphql';

/** What kind of number an indicator is. */
export enum IndicatorValueType {
  PROPORTION = 'PROPORTION',
  RATE = 'RATE',
  RATIO = 'RATIO',
  COUNT = 'COUNT',
  ESTIMATE = 'ESTIMATE',
  SURVEY = 'SURVEY',
  INDEX = 'INDEX',
  BOOLEAN = 'BOOLEAN',
}

registerEnumType(IndicatorValueType, {
  name: 'IndicatorValueType',
  description: 'What kind of number an indicator is, and so how it may be added up.',
  valuesConfig: {
    PROPORTION: { description: 'A part of a whole, in percent. Never added or averaged without weights.' },
    RATE: { description: 'Events or staff per so many people, e.g. per 10,000.' },
    RATIO: { description: 'One count over another that does not contain it, e.g. boys per 100 girls.' },
    COUNT: { description: 'A number of things. May be added up where the things differ.' },
    ESTIMATE: { description: 'The result of a model, e.g. life expectancy.' },
    SURVEY: { description: 'A share of the people who were asked.' },
    INDEX: { description: 'A score on a scale.' },
    BOOLEAN: { description: '1 for yes, 0 for no.' },
  },
});

/** Which way an indicator should move. */
export enum IndicatorDirection {
  HIGHER_IS_BETTER = 'HIGHER_IS_BETTER',
  LOWER_IS_BETTER = 'LOWER_IS_BETTER',
  TARGET_IS_BEST = 'TARGET_IS_BEST',
  NEUTRAL = 'NEUTRAL',
}

registerEnumType(IndicatorDirection, {
  name: 'IndicatorDirection',
  description: 'Which way an indicator should move.',
  valuesConfig: {
    HIGHER_IS_BETTER: { description: 'More is better, e.g. health-insurance coverage.' },
    LOWER_IS_BETTER: { description: 'Less is better, e.g. stunting.' },
    TARGET_IS_BEST: { description: 'Too much and too little are both bad, e.g. the sex ratio at birth.' },
    NEUTRAL: { description: 'Neither more nor less is better by itself, e.g. a number of visits.' },
  },
});

/** The lowest level that an indicator is collected at. */
export enum IndicatorLevel {
  NATIONAL = 'NATIONAL',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
  FACILITY = 'FACILITY',
}

registerEnumType(IndicatorLevel, {
  name: 'IndicatorLevel',
  description: 'The lowest level that an indicator is collected at.',
  valuesConfig: {
    NATIONAL: { description: 'The country as a whole only.' },
    PROVINCE: { description: 'Provinces and above.' },
    DISTRICT: { description: 'Districts and above; there are none since 2025-07-01.' },
    COMMUNE: { description: 'Communes and above.' },
    FACILITY: { description: 'Single hospitals or health stations and above.' },
  },
});
