import {
  SourceDeedsDocument,
  SourceFactsDocument,
  SourceFiguresDocument,
  SourceRulesDocument,
} from '@ntp-graph/client';
import { type ReactNode, useState } from 'react';
import { Link } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { useChoices } from '../country/use-choices.js';
import { useAnswer } from '../graph/use-answer.js';
import { Failure } from '../panel/failure.js';
import { useWords } from '../words/use-words.js';
import type { StatingDocument } from './stated.js';
import { statedDeeds } from './stated-deeds.js';
import { statedFigures } from './stated-figures.js';
import { statedRules } from './stated-rules.js';
import { isNothing, Taken } from './taken.js';
import { statedColumns, statementColumns, valueColumns } from './taken-columns.js';

const nothing = {};
/** Of men and women, of every age, group and residence: whatever a document tells apart. */
const ofAnybody = { sex: null, age: null, ethnicity: null, residence: null };

/** One document, and everything that was taken from it in its own words. */
export function SourcePage({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const { say } = words;
  const choices = useChoices();
  // Pages that were shown before this one: a document may state thousands of values.
  const [after, setAfter] = useState<readonly string[]>([]);
  const asked = useAnswer(SourceFactsDocument, { ...ofAnybody, document: id, after: after.at(-1) ?? null });
  const others = useOthers(asked.data?.source ?? null);
  const { source, statements, observations } = asked.data ?? {};
  useTitle(source?.title);
  if (asked.failure) return <Failure failure={asked.failure} again={asked.again} />;
  if (!asked.data) return <p className="waiting">{say('app.loading')}</p>;
  if (!source) return <p className="nothing">{say('source.unknown', { id })}</p>;
  const { hasNextPage, endCursor } = observations?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const said = { asked, title: say('source.statements'), rows: statements?.nodes ?? [] };
  const values = { asked, title: say('source.values'), rows: observations?.nodes ?? [] };
  const missing = [said, values, ...others].filter(isNothing).map(({ title }) => title);
  // One after the other: what turns out to be empty would pull up all that stands below it.
  const known = others.filter((_, index) => !others.slice(0, index + 1).some((each) => each.asked.isWaiting));
  return (
    <>
      <SourceHead source={source} kind={choices.label('SourceKind', source.kind)} />
      <Taken {...said} columns={statementColumns(words, choices)} />
      <Taken {...values} columns={valueColumns(words, source)}>
        {hasNextPage && endCursor && (
          <button type="button" onClick={() => setAfter([...after, endCursor])}>
            {say('source.more')}
          </button>
        )}
      </Taken>
      {known.map((other) => (
        <Taken key={other.title} {...other} columns={statedColumns(words, source)} />
      ))}
      {known.length < others.length ? (
        <p className="waiting">{say('app.loading')}</p>
      ) : (
        missing.length > 0 && (
          <p className="within">{say('source.nothingOf', { kinds: missing.join('; ') })}</p>
        )
      )}
    </>
  );
}

/** What a document states besides its statements and values: figures, rules, and what was done. */
function useOthers(source: StatingDocument | null) {
  const words = useWords();
  const choices = useChoices();
  const figures = useAnswer(SourceFiguresDocument, nothing);
  const rules = useAnswer(SourceRulesDocument, nothing);
  const deeds = useAnswer(SourceDeedsDocument, nothing);
  return [
    {
      asked: figures,
      title: words.say('source.figures'),
      rows: source && figures.data ? statedFigures(figures.data, source.id, words, choices) : [],
    },
    {
      asked: rules,
      title: words.say('source.rules'),
      rows: source && rules.data ? statedRules(rules.data, source, words, choices) : [],
    },
    {
      asked: deeds,
      title: words.say('source.deeds'),
      rows: source && deeds.data ? statedDeeds(deeds.data, source.id, words, choices) : [],
    },
  ];
}

function SourceHead(props: { readonly source: StatingDocument; readonly kind: string }): ReactNode {
  const { say, day } = useWords();
  const { title, publisher, publishedOn, url } = props.source;
  return (
    <header className="place-head">
      <p className="within">
        <Link to={{ source: null }}>{say('source.back')}</Link> · {props.kind}
      </p>
      <h1>{title}</h1>
      <p className="within">
        {publisher}
        {publishedOn && `, ${day(publishedOn)}`}
        {url && (
          <>
            {' · '}
            <a href={url} rel="noreferrer">
              {say('source.open')}
            </a>
          </>
        )}
      </p>
    </header>
  );
}
