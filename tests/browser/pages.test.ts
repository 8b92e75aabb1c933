import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { countryTests } from './country.tests.js';
import { factsTests } from './facts.tests.js';
import { figuresTests } from './figures.tests.js';
import { PagesRun } from './pages-run.js';
import { placeTests } from './places.tests.js';
import { queryPageTests } from './query-page.tests.js';
import { sourcesTests } from './sources.tests.js';
import { takeAwayTests } from './take-away.tests.js';
import { valuesTests } from './values.tests.js';

// All of them are looked at on one platform: starting one takes longer than most of what is seen on it.
const run = new PagesRun('pages');
beforeAll(() => run.start(), 120_000);
afterEach(() => run.closePages());
afterAll(() => run.stop());

describe('the country', () => countryTests(run));
describe('provinces and communes', () => placeTests(run));
describe('indicators, programmes and sources', () => factsTests(run));
describe('numbers and their sources', () => figuresTests(run));
describe('documents and what was taken from them', () => sourcesTests(run));
describe('what is shown is what the graph has', () => valuesTests(run));
describe('what one can take away', () => takeAwayTests(run));
describe('the query page', () => queryPageTests(run));
