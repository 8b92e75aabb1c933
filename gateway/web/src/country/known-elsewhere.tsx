import { WhatIsKnownDocument } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link, useNavigation } from '../app/use-address.js';
import { useAnswer } from '../graph/use-answer.js';
import { useWords } from '../words/use-words.js';
import { mostKnown } from './most-known.js';

/** Where no province has the value asked for: which indicators have one, in which year. */
export function KnownElsewhere(): ReactNode {
  const { address } = useNavigation();
  const { say } = useWords();
  const { data } = useAnswer(WhatIsKnownDocument, {
    asOf: address.day,
    synthetic: address.facts ? false : undefined,
  });
  const known = data ? mostKnown(data, 3) : [];
  if (known.length === 0) return null;
  return (
    <>
      {say('country.known')}{' '}
      {known.map(({ code, name, year, provinces }, index) => (
        <span key={code}>
          {index > 0 && '; '}
          <Link to={{ indicator: code, year }}>
            {say('country.known.item', { name, year: String(year), provinces })}
          </Link>
        </span>
      ))}
      {'. '}
    </>
  );
}
