import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { accessTests } from './access.tests.js';
import { errorTests } from './errors.tests.js';
import { keyboardTests } from './keyboard.tests.js';
import { PagesRun } from './pages-run.js';
import { panelTests } from './panels.tests.js';

// What holds of all pages alike, beside what each one shows: the two take as long, and run side by side.
const run = new PagesRun('every-page');
beforeAll(() => run.start(), 120_000);
afterEach(() => run.closePages());
afterAll(() => run.stop());

describe('every panel', () => panelTests(run));
describe('by the keyboard', () => keyboardTests(run));
describe('for everybody', () => accessTests(run));
describe('when something is wrong', () => errorTests(run));
