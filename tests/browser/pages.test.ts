import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { accessTests } from './access.tests.js';
import { countryTests } from './country.tests.js';
import { errorTests } from './errors.tests.js';
import { factsTests } from './facts.tests.js';
import { figuresTests } from './figures.tests.js';
import { keyboardTests } from './keyboard.tests.js';
import { PagesRun } from './pages-run.js';
import { panelTests } from './panels.tests.js';
import { placeTests } from './places.tests.js';
import { queryPageTests } from './query-page.tests.js';
import { sourcesTests } from './sources.tests.js';
import { takeAwayTests } from './take-away.tests.js';
import { valuesTests } from './values.tests.js';

// All pages are looked at on one platform: starting one takes longer than most of what is seen on it.
const run = new PagesRun();
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
describe('every panel', () => panelTests(run));
describe('by the keyboard', () => keyboardTests(run));
describe('for everybody', () => accessTests(run));
describe('when something is wrong', () => errorTests(run));
describe('the query page', () => queryPageTests(run));
