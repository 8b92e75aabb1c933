import { CountryByDisbursementDocument, type CountryByDisbursementQuery } from '@ntp-graph/client';
import { type ReactNode, useMemo } from 'react';
import { yearOf } from '../app/address.js';
import { useNavigation } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import type { FigureDetails } from '../figure/origin.js';
import { useAnswer } from '../graph/use-answer.js';
import { useWords, type Words } from '../words/use-words.js';
import { CountryPanel } from './country-panel.js';
import { countryVariables } from './country-variables.js';
import { provinceValue } from './province-value.js';
import { useChoices } from './use-choices.js';

type Group = NonNullable<NonNullable<CountryByDisbursementQuery['country']>['funding']>[number];

function detailsOf(words: Words, name: string, group: Group, note: string | null): FigureDetails {
  const { disbursementRate, allocated, disbursed, provenance } = group;
  const { say, money, share, day } = words;
  const denominator = disbursementRate?.denominator.amount;
  return {
    label: name,
    value: share(disbursementRate?.value),
    origin: provenance,
    period: disbursementRate?.asOf && day(disbursementRate.asOf),
    note,
    parts: [
      { name: say('column.disbursed'), value: money(disbursed) },
      { name: say('column.denominator'), value: money(denominator) },
      { name: say('column.allocated'), value: money(allocated) },
    ],
  };
}

/** What share of the money of a plan year each province has disbursed, of all programmes or of one. */
export function ByDisbursement(): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const { programmeName } = useChoices();
  const year = yearOf(address);
  const asked = useAnswer(CountryByDisbursementDocument, countryVariables.disbursement(address));
  const provinces = useMemo(
    () =>
      (asked.data?.provinces?.nodes ?? []).map((unit) => {
        const group = unit.funding?.[0];
        const value = group?.disbursementRate?.value ?? null;
        const details =
          group && value !== null
            ? detailsOf(words, unit.name, group, group.disbursementRate?.note ?? null)
            : null;
        return provinceValue(unit, { value, text: words.share(value), details });
      }),
    [asked.data, words],
  );
  const whole = asked.data?.country?.funding?.[0];
  const title = words.say('country.title.disbursement', {
    year: String(year),
    programme: programmeName(address.programme),
  });
  return (
    <CountryPanel
      title={title}
      asked={asked}
      provinces={provinces}
      write={words.share}
      whole={
        whole?.disbursementRate?.value != null && (
          <>
            {words.say('country.whole', { value: '' })}
            <Figure details={detailsOf(words, words.say('programme.money'), whole, null)} />
          </>
        )
      }
    />
  );
}
