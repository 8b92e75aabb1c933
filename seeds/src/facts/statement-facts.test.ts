import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const { statements, sources, observations, targets } = readFacts();

function statement(id: string) {
  const found = statements.find((row) => row.id === id);
  if (!found) throw new TypeError(`no statement ${id}`);
  return found;
}

function ofDocument(document: string) {
  return statements.filter((row) => row.id.startsWith(`S${document}-`));
}

describe('what the five documents state', () => {
  it('is 101 facts, in so many of each document', () => {
    expect(['000', '001', '002', '003', '004'].map((document) => ofDocument(document).length)).toEqual([
      35, 12, 27, 15, 12,
    ]);
  });

  it('holds no page furniture', () => {
    const furniture = /150757255|3324|119\.889|119889|204 tổ chức|14\/09\/2024/;
    expect(statements.filter((row) => furniture.test(JSON.stringify(row)))).toEqual([]);
    expect(statements.filter((row) => /-N\d/.test(row.id))).toEqual([]);
  });

  it('has a fragment for every fact', () => {
    expect(statements.filter((row) => row.quote.length < 8)).toEqual([]);
  });

  it('document 001 names no province: a candidate in the note, never a unit', () => {
    const rows = ofDocument('001');
    expect(new Set(rows.map((row) => row.unitId))).toEqual(new Set([null]));
    expect(new Set(rows.map((row) => row.candidateUnitId))).toEqual(new Set(['2004:20']));
    expect(rows.filter((row) => !row.note?.includes('~65%'))).toEqual([]);
    expect(rows.filter((row) => row.place.includes('Lạng Sơn'))).toEqual([]);
    expect(statements.filter((row) => row.unitId === '2004:20')).toEqual([]);
  });

  it('the crawl date of document 001 is neither the day of the event nor the day of publication', () => {
    expect(new Set(ofDocument('001').map((row) => row.occurredOn))).toEqual(new Set(['2023-11-24']));
    expect(sources.find((row) => row.id === 'health-department-meeting-2023-11-24')?.publishedOn).toBeNull();
    expect(JSON.stringify({ statements, sources })).not.toMatch(/2024-09-14|14\/09\/2024/);
  });

  it('places of edition 2004: Bắc Ninh is 27 and its communes keep their old codes', () => {
    expect(statement('S002-04')).toMatchObject({ unitId: '2004:27', value: 11, period: '2023' });
    const communes = statements.filter((row) => row.kind === 'REGISTRATION' && row.id !== 'S002-04');
    expect(communes.map((row) => row.unitId).sort()).toEqual([
      '2004:09202',
      '2004:09205',
      '2004:09292',
      '2004:09307',
      '2004:09358',
      '2004:09364',
      '2004:09403',
      '2004:09409',
      '2004:09469',
      '2004:09502',
      '2004:09535',
    ]);
  });

  it('16 facilities and 50 graduates are plans, not observations', () => {
    expect(statement('S000-18')).toMatchObject({ kind: 'PLAN', value: 16, unit: 'facilities' });
    expect(statement('S000-20')).toMatchObject({ kind: 'PLAN', value: 50, unit: 'doctors', period: '2023' });
    const planned = ['EQUIP_PROPOSED_DHC', 'TRAIN_CKI_HANDOVER'];
    expect(observations.filter((row) => planned.includes(row.indicatorCode))).toEqual([]);
    expect(targets.filter((row) => planned.includes(row.indicatorCode))).toEqual([]);
  });

  it('a range and a fraction stay as printed', () => {
    expect(statement('S004-06')).toMatchObject({
      value: null,
      valueText: '1-2',
      low: 1,
      high: 2,
      comparator: 'RANGE',
    });
    expect(statement('S004-04')).toMatchObject({ value: null, valueText: '13/16', comparator: 'EQ' });
  });

  it('an event of another day keeps its own day', () => {
    expect(statement('S003-09')).toMatchObject({ occurredOn: '2023-10-20', unitId: 'VN' });
    expect(statement('S002-26')).toMatchObject({ kind: 'COMMITMENT', occurredOn: '2024-01-18' });
  });

  it('every numeric observation of the documents is an observation too, once, with its fragment', () => {
    const numeric = statements.filter((row) => row.kind === 'OBSERVATION');
    expect(numeric).toHaveLength(18);
    for (const row of numeric) {
      const indicatorCode = row.subject.split(' ')[0];
      const same = observations.filter(
        (value) =>
          value.indicatorCode === indicatorCode &&
          value.period === row.period &&
          value.sourceId === row.documentSourceId,
      );
      expect(same, row.id).toHaveLength(1);
      expect(same[0], row.id).toMatchObject({
        value: row.value,
        comparator: row.comparator,
        low: row.low,
        high: row.high,
        quote: row.quote,
      });
    }
  });
});
