import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { FactError } from './fact-error.js';
import { factsFolder } from './facts-folder.js';
import { readFacts } from './read-facts.js';

const INSURANCE = 'observations/insurance.csv';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Reads a copy of the facts in which the first occurrence of `from` in one file is replaced. */
function readWith(file: string, from: string, to: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  folders.push(folder);
  cpSync(factsFolder, folder, { recursive: true });
  const path = join(folder, file);
  const content = readFileSync(path, 'utf8');
  if (!content.includes(from)) throw new TypeError(`${file} has no ${from}`);
  writeFileSync(path, content.replace(from, to));
  try {
    return readFacts(pathToFileURL(`${folder}/`));
  } catch (error) {
    return error;
  }
}

describe('a mistake in the facts is named by file, line and column', () => {
  it('an unknown name', () => {
    const error = readWith(INSURANCE, ',EQ,,,A,moh-yearbook', ',SAME,,,A,moh-yearbook');
    expect(error).toBeInstanceOf(FactError);
    expect((error as FactError).message).toBe(
      'seeds/facts/observations/insurance.csv, line 2, column comparator: ' +
        '"SAME" is not one of EQ, GT, GTE, LT, LTE, RANGE.',
    );
  });

  it.each([
    ['a day that does not exist', 'sources.csv', '2024-01-19', '2024-02-30', 4, 'published_on'],
    ['a period of another notation', 'target_scorecards.csv', 'VN,2022,', 'VN,2021-2022,', 2, 'period'],
    ['a period spelt another way', 'target_scorecards.csv', 'VN,2022,', 'VN,2022Q4,', 2, 'period'],
    ['a number with a decimal comma', 'targets.csv', ',2022,92,', ',2022,"92,6",', 2, 'value'],
    ['an amount below one đồng', 'reported_figures.csv', ',1078,', ',1078.0000000001,', 2, 'original_amount'],
    ['a bare code as a unit', 'statements.csv', ',2004:68,,2023', ',68,,2023', 2, 'unit_id'],
    [
      'an empty fragment',
      'statements.csv',
      '"Ngày 30/06/2023, Bộ Y tế tổ chức hội nghị đánh giá tiến độ"',
      '',
      2,
      'quote',
    ],
    [
      'a flag that is neither true nor false',
      'programme_budgets.csv',
      ',true,',
      ',yes,',
      3,
      'total_is_minimum',
    ],
    ['an indicator that is not defined', INSURANCE, 'BHYT_COV,', 'BHYT,', 2, 'indicator_code'],
    [
      'a source that is not listed',
      'reported_figures.csv',
      'government-report-2023-10',
      'elsewhere',
      2,
      'source_id',
    ],
    ['a criterion that is not listed', 'criterion_thresholds.csv', '/15.1,', '/15.9,', 2, 'criterion_id'],
    ['a parent that is not listed', 'criteria.csv', ',15.1,15,', ',15.1,25,', 17, 'parent_number'],
    ['a value in a range', 'observations/mortality.csv', ',,RANGE,1,2,', ',1,RANGE,1,2,', 3, 'low'],
    ['a statement that is not there', 'activities.csv', ',S000-16,', ',S000-99,', 2, 'statement_id'],
    ['a plan told as a fact', 'activity_figures.csv', ',PROPOSED,', ',ACTUAL,', 4, 'statement_id'],
    ['a count that none states', 'activity_figures.csv', ',S000-18,', ',S000-25,', 4, 'statement_id'],
    ['a registration of no commune', 'registrations.csv', 'S002-05', 'S001-05', 2, 'statement_id'],
    ['a stage on no day', 'registration_stages.csv', ',2024-01-18,', ',,', 2, 'reached_on'],
    [
      'an obstacle that is not there',
      'directives.csv',
      ',S000-27/UNSPECIFIED,',
      ',S000-27,',
      2,
      'obstacle_ids',
    ],
    [
      'a component of another programme',
      'activities.csv',
      ',DTTS,DTTS.P3.S2',
      ',GN,DTTS.P3.S2',
      2,
      'component_code',
    ],
    ['an activity that nobody pays', 'activities.csv', '"Project 585, Quỹ Thiện Tâm"', '', 7, 'other_fund'],
    ['a renamed column', 'sources.csv', 'published_on', 'published', 1, 'published'],
  ])('%s', (_title, file, from, to, line, column) => {
    const error = readWith(file, from, to);
    expect(error).toBeInstanceOf(FactError);
    expect((error as FactError).place).toEqual({ file, line, column });
  });

  it('a line that stands twice', () => {
    const error = readWith('target_scorecards.csv', 'government-2023,VN', 'national-assembly-2023,VN');
    expect((error as FactError).message).toContain(
      'line 5, column id: ["national-assembly-2023"] already stands',
    );
  });

  it('the same value of the same publisher on the same day', () => {
    const error = readWith(INSURANCE, 'Vietnam Social Security,2019-12-30', 'Ministry of Health,');
    expect((error as FactError).place.line).toBe(3);
    expect((error as FactError).place.column).toContain('indicator_code + unit_id');
  });

  it('a line that stands in another file of the same table', () => {
    const row =
      'BHYT_COV,VN,,2019,T,_T,_T,_T,Ministry of Health,,89.1,EQ,,,A,moh-yearbook-table-1-1,,HIGH,\n';
    const error = readWith('observations/mortality.csv', 'COV_CASES_CUM', `${row}COV_CASES_CUM`);
    expect((error as FactError).message).toContain('observations/mortality.csv, line 2');
    expect((error as FactError).message).toContain('already stands on line 2 of observations/insurance.csv');
  });

  it('a line with a missing cell', () => {
    const error = readWith('programme_lead_agencies.csv', ',2022-02-22,', ',');
    expect((error as FactError).place).toEqual({
      file: 'programme_lead_agencies.csv',
      line: 2,
      column: '(whole line)',
    });
  });
});
