import { CountryByCriterionDocument, type CountryByCriterionQuery } from '@ntp-graph/client';
import { type ReactNode, useMemo } from 'react';
import { yearOf } from '../app/address.js';
import { useNavigation } from '../app/use-address.js';
import { useAnswer } from '../graph/use-answer.js';
import { useWords, type Words } from '../words/use-words.js';
import { CountryPanel } from './country-panel.js';
import { countryVariables } from './country-variables.js';
import { provinceValue } from './province-value.js';
import { useChoices } from './use-choices.js';

type Provinces = NonNullable<CountryByCriterionQuery['provinces']>['nodes'];
type Summary = NonNullable<Provinces[number]['criteriaSummary']>[number];

/** A share that cannot be known is said as what it lies between, and not as none. */
function textOf({ share, number, say }: Words, summary: Summary | undefined): string {
  if (!summary || summary.count === 0) return say('unknown');
  const { share: known, shareAtLeast, shareAtMost, met, assessed } = summary;
  if (known !== null) return `${share(known)} (${number(met)}/${number(assessed)})`;
  if (shareAtLeast === null || shareAtMost === null) return say('unknown');
  return say('country.unknown.share', { low: share(shareAtLeast), high: share(shareAtMost) });
}

/** What share of the communes of each province that were assessed meets a criterion. */
export function ByCriterion(): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const { criterionName } = useChoices();
  const year = yearOf(address);
  const asked = useAnswer(CountryByCriterionDocument, countryVariables.criterion(address));
  const provinces = useMemo(
    () =>
      (asked.data?.provinces?.nodes ?? []).map((unit) => {
        const summary = unit.criteriaSummary?.[0];
        const value = summary?.share ?? null;
        const text = textOf(words, summary);
        const details =
          summary && value !== null ? { label: unit.name, value: text, origin: summary.provenance } : null;
        return provinceValue(unit, { value, text, details });
      }),
    [asked.data, words],
  );
  const name = criterionName(address.set, address.criterion);
  const title = words.say('country.title.criterion', { number: address.criterion, year: String(year), name });
  return <CountryPanel title={title} asked={asked} provinces={provinces} write={words.share} />;
}
