import type { CommuneCriteriaQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import { isLaw, LawLink } from '../figure/law-link.js';
import { Status } from '../figure/status.js';
import { writeThreshold } from '../figure/write-threshold.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { placeName } from '../words/place-name.js';
import { useWords, type Words } from '../words/use-words.js';

type Unit = NonNullable<CommuneCriteriaQuery['unit']>;
type Verdict = NonNullable<Unit['criterionStatuses']>[number];
type CriteriaSet = NonNullable<CommuneCriteriaQuery['criteriaSet']>;

interface CriteriaPanelProps {
  readonly asked: Asked<CommuneCriteriaQuery>;
  readonly year: number;
}

/** How a commune stands against each criterion: the sentence that says why, the evidence, the threshold and its law. */
export function CriteriaPanel({ asked, year }: CriteriaPanelProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const { unit, criteriaSet } = asked.data ?? {};
  const verdicts = unit?.criterionStatuses ?? [];
  return (
    <Panel
      title={say('commune.criteria', { set: criteriaSet?.name ?? '', year: String(year) })}
      asked={asked}
      empty={unit && verdicts.length === 0 ? whyEmpty(words, unit, year) : undefined}
      table={{
        columns: [
          say('column.criterion'),
          say('column.status'),
          say('column.value'),
          say('column.threshold'),
          say('column.explanation'),
          say('column.law'),
        ],
        synthetic: verdicts.map(({ provenance }) => provenance.synthetic),
        rows: verdicts.map(({ criterion, status, value, threshold, explanation, computed }) => [
          `${criterion.number} ${criterion.name}`,
          say(`status.${status}`),
          value,
          writeThreshold(words, threshold),
          explanation,
          computed.version?.legalBasis.number ?? criteriaSet?.legalBasis.number ?? null,
        ]),
      }}
    >
      <ul className="verdicts">
        {verdicts.map((verdict) => (
          <VerdictItem key={verdict.criterion.id} verdict={verdict} set={criteriaSet ?? null} />
        ))}
      </ul>
    </Panel>
  );
}

function whyEmpty({ say, language }: Words, unit: Unit, year: number): string {
  const name = placeName(language, unit);
  const sets = (unit.availableCriteriaSets ?? []).map(
    ({ criteriaSet, years }) => `${criteriaSet.name} (${years.join(', ')})`,
  );
  if (sets.length === 0) return say('commune.criteria.never', { name });
  return say('commune.criteria.none', { name, year: String(year), sets: sets.join('; ') });
}

function VerdictItem({
  verdict,
  set,
}: {
  readonly verdict: Verdict;
  readonly set: CriteriaSet | null;
}): ReactNode {
  const words = useWords();
  const { say } = words;
  const { criterion, status, explanation, threshold, provenance } = verdict;
  const symbol = criterion.linkedIndicator?.measure?.symbol ?? '';
  const written = writeThreshold(words, threshold);
  const region = threshold.region && say('commune.threshold.region', { region: threshold.region.name });
  const name = `${criterion.number} ${criterion.name}`;
  return (
    <li className={criterion.parent ? 'verdict is-part' : 'verdict'}>
      <h3>
        <Status
          status={status}
          details={{ label: name, value: say(`status.${status}`), origin: provenance, note: explanation }}
        />{' '}
        {name}
      </h3>
      <p>{explanation}</p>
      {verdict.verdictsAgree === false && <p className="warning">{say('verdicts.differ')}</p>}
      <dl className="facts">
        <Evidence verdict={verdict} symbol={symbol} />
        {written && (
          <>
            <dt>{say('column.threshold')}</dt>
            <dd>
              <Figure details={{ label: name, value: written, origin: criterion.provenance }} />
              {region && `, ${region}`}
            </dd>
          </>
        )}
        <Law verdict={verdict} set={set} />
      </dl>
    </li>
  );
}

/** The law whose wording judged, and the document that the criterion was taken from where that is another. */
function Law({ verdict, set }: { readonly verdict: Verdict; readonly set: CriteriaSet | null }): ReactNode {
  const { say, sayWith } = useWords();
  const { criterion, computed } = verdict;
  const number = computed.version?.legalBasis.number ?? set?.legalBasis.number;
  if (!number) return null;
  const documents = [criterion.provenance.source, set?.provenance.source];
  const taken = criterion.provenance.source ?? set?.provenance.source;
  return (
    <>
      <dt>{say('column.law')}</dt>
      <dd>
        {sayWith('commune.law', { number: <LawLink number={number} documents={documents} /> })}
        {taken && !isLaw(number, taken) && (
          <>
            {', '}
            {sayWith('commune.law.criterion', {
              document: <Link to={{ view: 'source', source: taken.id }}>{taken.title}</Link>,
            })}
          </>
        )}
      </dd>
    </>
  );
}

/** The values that the verdict itself rests on; those of its parts stand at the parts. */
function Evidence({ verdict, symbol }: { readonly verdict: Verdict; readonly symbol: string }): ReactNode {
  const words = useWords();
  const { say } = words;
  const { criterion, evidence } = verdict;
  const own = evidence.filter((each) => each.criterion.id === criterion.id && each.value !== null);
  if (own.length === 0) return null;
  return (
    <>
      <dt>{say('commune.evidence')}</dt>
      <dd className="evidence">
        {own.map(({ sex, value, observation }) => (
          <span key={sex}>
            {say('commune.evidence.of', { sex })}{' '}
            <Figure
              details={{
                label: observation?.indicator.name ?? criterion.name,
                value: [words.number(value), symbol].filter(Boolean).join(' '),
                origin: observation?.provenance ?? verdict.provenance,
                publisher: observation?.publisher,
                publishedOn: observation?.publishedOn,
                period: observation?.period,
              }}
            />
          </span>
        ))}
        {criterion.linkedIndicator && (
          <Link to={{ view: 'indicator', indicator: criterion.linkedIndicator.code }}>
            {criterion.linkedIndicator.name}
          </Link>
        )}
      </dd>
    </>
  );
}
