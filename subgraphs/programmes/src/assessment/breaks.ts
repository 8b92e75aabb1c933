import { type BatchReader, type Break, BreakKind, breaksOfMerger, mergerLiesBetween } from '@ntp-graph/kit';
import type { CriteriaSet, CriteriaSetVersion } from '../criteria/criteria-set.type.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { lastDayOf, type Rulebook } from '../criteria/rulebook.js';
import { rulebookOf } from '../criteria/rulebook.reader.js';

/** Which statuses are held against those of an earlier year. */
export interface BreaksOfStatuses {
  readonly criteriaSet: string;
  /** Those that are counted; null: all of the set. */
  readonly criterionIds: readonly string[] | null;
  /** The unit within which they are counted; null: the country. */
  readonly within: string | null;
  /** The year they are held against; null: any before. */
  readonly since: number | null;
  /** Their year; null: any after. */
  readonly year: number | null;
}

interface Days {
  readonly after: string;
  readonly until: string;
}

const inVietnamese = (day: string) => day.split('-').reverse().join('/');

function liesWithin(day: string, { after, until }: Days): boolean {
  return after < day && day <= until;
}

/** A criterion with all that it consists of. */
function withParts(rulebook: Rulebook, criterion: Criterion): readonly Criterion[] {
  return [criterion, ...rulebook.partsOf(criterion).flatMap((part) => withParts(rulebook, part))];
}

function wordingBreak(
  set: CriteriaSet,
  earlier: CriteriaSetVersion,
  { validFrom, legalBasis }: CriteriaSetVersion,
): Break {
  const [now, before] = [legalBasis.number, earlier.legalBasis.number];
  return {
    kind: BreakKind.METHOD,
    period: validFrom,
    legalBasis,
    reasonVi: `Từ ngày ${inVietnamese(validFrom)} ${set.code} áp dụng theo ${now}, trước đó theo ${before}.`,
    reasonEn: `From ${validFrom} ${set.code} is worded by ${now}, before by ${before}.`,
  };
}

function wordingBreaks(rulebook: Rulebook, code: string, days: Days): readonly Break[] {
  const ruleSet = rulebook.ruleSet(code);
  return (ruleSet?.versions ?? []).flatMap((version, place, versions) => {
    const earlier = versions[place - 1];
    return ruleSet && earlier && liesWithin(version.validFrom, days)
      ? wordingBreak(ruleSet.set, earlier, version)
      : [];
  });
}

/** The days on which another set began to decide a criterion that is the result of a set. */
function nestedSetBreaks(rulebook: Rulebook, criterion: Criterion, days: Days): readonly Break[] {
  const found: Break[] = [];
  for (let code = criterion.nestedSetCode; code !== null; ) {
    const ruleSet = rulebook.ruleSet(code);
    const first = ruleSet?.versions[0];
    const replaced = rulebook.ruleSet(ruleSet?.set.replacesCode ?? '');
    if (!first || !replaced) break;
    const { validFrom, legalBasis } = first;
    const before = (replaced.versions.at(-1) ?? first).legalBasis.number;
    if (liesWithin(validFrom, days)) {
      found.push({
        kind: BreakKind.CRITERIA_SET,
        period: validFrom,
        legalBasis,
        reasonVi: `${criterion.number}: từ ngày ${inVietnamese(validFrom)} xét theo ${legalBasis.number}, thay cho ${before}.`,
        reasonEn: `${criterion.number}: from ${validFrom} decided by ${legalBasis.number}, which replaced ${before}.`,
      });
    }
    code = replaced.set.code === code ? null : replaced.set.code;
  }
  return found;
}

/** Units of edition 2004 are what they were until they end; all others are counted over other units since the merger. */
function unitBreaks(within: string | null, { after, until }: Days): readonly Break[] {
  return breaksOfMerger(!within?.startsWith('2004:') && mergerLiesBetween(after, until));
}

function byDay(one: Break, other: Break): number {
  return (one.period ?? '') < (other.period ?? '') ? -1 : 1;
}

/**
 * Why statuses of a year do not compare with those of the year they are held against.
 *
 * @example
 * breaksOf(rulebook, { criteriaSet: 'NTM-COMMUNE-2021', criterionIds: ['NTM-COMMUNE-2021/15.2'], within: null, since: 2022, year: 2023 })
 * // [{ kind: 'CRITERIA_SET', period: '2023-03-09', … }]
 */
export function breaksOf(rulebook: Rulebook, asked: BreaksOfStatuses): Break[] {
  const { criteriaSet, criterionIds, within, since, year } = asked;
  const days = { after: since === null ? '' : lastDayOf(since), until: lastDayOf(year ?? 9999) };
  const ofSet = rulebook.ruleSet(criteriaSet)?.criteria ?? [];
  const counted = ofSet.filter(({ id }) => criterionIds?.includes(id) ?? true);
  const decided = new Map(
    counted.flatMap((one) => withParts(rulebook, one)).map((one) => [one.id, one] as const),
  );
  return [
    ...wordingBreaks(rulebook, criteriaSet, days),
    ...[...decided.values()].flatMap((criterion) => nestedSetBreaks(rulebook, criterion, days)),
    ...unitBreaks(within, days),
  ].sort(byDay);
}

/** The breaks before statuses, of each question as JSON: equal ones are one. */
export const breaksOfStatuses: BatchReader<string, null, Break[]> = async (context, questions) => {
  const rulebook = await rulebookOf(context);
  return questions.map((question) => breaksOf(rulebook, JSON.parse(question) as BreaksOfStatuses));
};
