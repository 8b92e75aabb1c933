import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readCommuneLineage, readDistrictSuccessions } from '../geography/commune-lineage.js';
import { factsFolder } from './facts-folder.js';
import { readFacts } from './read-facts.js';
import { readTranslations } from './translations.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What is said of a copy of the facts with a row more in the translations, or with one less. */
function faultWith(change: (translations: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  folders.push(folder);
  cpSync(factsFolder, folder, { recursive: true });
  const path = join(folder, 'translations.csv');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  try {
    readFacts(pathToFileURL(`${folder}/`));
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the words of our editors', () => {
  it('are read in both languages', () => {
    const { indicators, observations } = readFacts();
    expect(indicators.find(({ code }) => code === 'FAC_BED_P10K')).toMatchObject({
      denominator: 'population',
      denominatorVi: 'dân số',
    });
    const noted = observations.filter(({ note }) => note !== null);
    expect(noted.length).toBeGreaterThan(300);
    expect(observations.filter(({ note, noteVi }) => (note === null) !== (noteVi === null))).toEqual([]);
  });

  it('have no Vietnamese that nobody says', () => {
    const rows = [
      ...Object.values(readFacts()).flat(),
      ...readCommuneLineage(),
      ...readDistrictSuccessions(),
    ];
    const said = new Set(rows.flatMap((row) => Object.values(row)));
    expect([...readTranslations(factsFolder).keys()].filter((en) => !said.has(en))).toEqual([]);
  });

  it('are refused where a sentence has no Vietnamese', () => {
    expect(faultWith((rows) => rows.replace('\npopulation,dân số\n', '\n'))).toBe(
      'seeds/facts/indicators.csv, line 7, column denominator: "population" has no row in translations.csv: ' +
        'what it is in Vietnamese.',
    );
  });

  it('are refused where a sentence has two', () => {
    expect(faultWith((rows) => rows.replace('\npopulation,', '\npopulation,nhân khẩu\npopulation,'))).toMatch(
      /translations\.csv, line \d+, column en: "population" stands twice/,
    );
  });
});
