import type { ProgrammePageQuery } from '@ntp-graph/client';
import { Fragment, type ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import { LawLink } from '../figure/law-link.js';
import { useWords } from '../words/use-words.js';

type Programme = NonNullable<ProgrammePageQuery['programme']>;

/** The name of a programme, when and by whom it is run, by which laws, and its budget. */
export function ProgrammeHead({ programme }: { readonly programme: Programme }): ReactNode {
  const { say, money, day } = useWords();
  const { budget, leadAgencies, legalBases, period, predecessors, successors } = programme;
  const total = money(budget?.total);
  const documents = [programme.provenance.source, budget?.provenance.source];
  return (
    <header className="place-head">
      <p className="within">{programme.code}</p>
      <h1>{programme.name}</h1>
      <dl className="facts">
        <dt>{say('programme.period')}</dt>
        <dd>
          {period.start}–{period.end}
        </dd>
        <dt>{say('programme.lead')}</dt>
        <dd>
          {leadAgencies.map(({ name, from, to }) => (
            <div key={`${name} ${from}`}>
              {name} {(from || to) && `(${from ? day(from) : '…'} – ${to ? day(to) : '…'})`}
            </div>
          ))}
        </dd>
        {budget && budget.total !== null && (
          <>
            <dt>{say('programme.budget')}</dt>
            <dd>
              <Figure
                details={{
                  label: say('programme.budget'),
                  value: budget.totalIsMinimum ? say('programme.budget.atLeast', { amount: total }) : total,
                  origin: budget.provenance,
                }}
              />
            </dd>
          </>
        )}
        <dt>{say('programme.law')}</dt>
        <dd>
          {legalBases.map(({ number, issuedOn }, index) => (
            <Fragment key={number}>
              {index > 0 && '; '}
              <LawLink number={number} documents={documents} />
              {issuedOn && ` (${day(issuedOn)})`}
            </Fragment>
          ))}
        </dd>
        {predecessors.length > 0 && (
          <>
            <dt>{say('place.madeOf')}</dt>
            <dd>
              <Others codes={predecessors.map(({ predecessor }) => predecessor)} />
            </dd>
          </>
        )}
        {successors.length > 0 && (
          <>
            <dt>{say('place.became')}</dt>
            <dd>
              <Others codes={successors.map(({ successor }) => successor)} />
            </dd>
          </>
        )}
      </dl>
    </header>
  );
}

function Others({
  codes,
}: {
  readonly codes: readonly { readonly code: string; readonly name: string }[];
}): ReactNode {
  const unique = new Map(codes.map(({ code, name }) => [code, name]));
  return [...unique].map(([code, name]) => (
    <div key={code}>
      <Link to={{ programme: code }}>{name}</Link>
    </div>
  ));
}
