import { ChoicesDocument, type ChoicesQuery } from '@ntp-graph/client';
import { useMemo } from 'react';
import { type Asked, useAnswer } from '../graph/use-answer.js';
import { useWords } from '../words/use-words.js';

/** What there is to choose from, and what is called how. */
export interface Choices {
  readonly asked: Asked<ChoicesQuery>;
  readonly years: readonly number[];
  programmeName(code: string | null): string;
  criterionName(set: string, number: string): string;
  /** The words for a value of an enum; the value itself while they are not known. */
  label(enumName: string, value: string | null | undefined): string;
}

const nothing = {};

function yearsOf(data: ChoicesQuery | undefined): readonly number[] {
  const phases = (data?.programmes ?? []).map(({ phase }) => phase);
  const first = Math.min(...phases.map(({ start }) => start));
  const last = Math.min(new Date().getFullYear(), Math.max(...phases.map(({ end }) => end)));
  return phases.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

/** Asks once what there is to choose from, for all views. */
export function useChoices(): Choices {
  const asked = useAnswer(ChoicesDocument, nothing);
  const { say } = useWords();
  const { data } = asked;
  return useMemo(() => {
    const labels = new Map(
      data?.enumLabels?.flatMap((each) =>
        each.values.map(({ value, label }) => [`${each.enum}.${value}`, label] as const),
      ),
    );
    return {
      asked,
      years: yearsOf(data),
      programmeName: (code) =>
        code === null
          ? say('programme.all')
          : (data?.programmes?.find((programme) => programme.code === code)?.name ?? code),
      criterionName(set, number) {
        const criteria = data?.criteriaSets?.find(({ code }) => code === set)?.criteria ?? [];
        return (
          criteria.flatMap((each) => [each, ...each.subCriteria]).find((each) => each.number === number)
            ?.name ?? ''
        );
      },
      label: (enumName, value) =>
        value == null ? say('unknown') : (labels.get(`${enumName}.${value}`) ?? value),
    };
  }, [asked, data, say]);
}
