import type { SourceRulesQuery } from '@ntp-graph/client';
import type { Choices } from '../country/use-choices.js';
import { isLaw } from '../figure/law-link.js';
import { writeThreshold } from '../figure/write-threshold.js';
import type { Words } from '../words/use-words.js';
import { type Citing, joined, type Stated, type StatingDocument, statedIn, yearsText } from './stated.js';

type Label = Choices['label'];
type Programme = NonNullable<SourceRulesQuery['programmes']>[number];
type CriteriaSet = NonNullable<SourceRulesQuery['criteriaSets']>[number];
type Criterion = CriteriaSet['criteria'][number]['subCriteria'][number];
type Overlap = NonNullable<SourceRulesQuery['overlaps']>[number];

function ofProgramme(programme: Programme, { say, money }: Words, label: Label): readonly Citing[] {
  const { id, name, period, budget, components, successors, provenance } = programme;
  const years = yearsText(period.start, period.end);
  const total = money(budget?.total);
  return [
    { id, kind: say('programme.label'), what: name, value: null, period: years, provenance },
    ...(budget
      ? [
          {
            id: `${id} budget`,
            kind: say('programme.budget'),
            what: name,
            value: budget.totalIsMinimum ? say('programme.budget.atLeast', { amount: total }) : total,
            period: yearsText(budget.period.start, budget.period.end),
            provenance: budget.provenance,
          },
        ]
      : []),
    ...components.map(
      (component): Citing => ({
        id: component.id,
        kind: say('column.component'),
        what: joined([`${component.number} ${component.name}`, name]),
        value: null,
        period: null,
        provenance: component.provenance,
      }),
    ),
    ...successors.map(
      ({ predecessorComponent, successor, relation, effectiveOn, ...rest }): Citing => ({
        id: joined([id, predecessorComponent?.id, successor.id], ' '),
        kind: label('ProgrammeSuccessionRelation', relation),
        what: `${joined([predecessorComponent?.name, name])} → ${successor.name}`,
        value: null,
        period: effectiveOn,
        ...rest,
      }),
    ),
  ];
}

/** For which programmes and from when on the document itself is the law. */
function lawsOf({ programmes, criteriaSets }: SourceRulesQuery, { say }: Words, document: StatingDocument) {
  const provenance = { quote: null, source: { id: document.id } };
  const ofProgrammes = (programmes ?? []).flatMap(({ id, name, legalBases }) =>
    legalBases
      .filter(({ number }) => isLaw(number, document))
      .map(
        ({ issuedOn }): Citing => ({
          id: `${id} law`,
          kind: say('programme.law'),
          what: name,
          value: null,
          period: issuedOn,
          provenance,
        }),
      ),
  );
  const ofSets = (criteriaSets ?? []).flatMap(({ id, name, versions }) =>
    versions
      .filter(({ legalBasis }) => isLaw(legalBasis.number, document))
      .map(
        ({ validFrom }): Citing => ({
          id: `${id} ${validFrom}`,
          kind: say('programme.law'),
          what: name,
          value: null,
          period: validFrom,
          provenance,
        }),
      ),
  );
  return [...ofProgrammes, ...ofSets];
}

function thresholdsText({ thresholds }: Criterion, words: Words): string | null {
  const written = thresholds.flatMap((threshold) => {
    const value = writeThreshold(words, threshold);
    const { region, communeGroup } = threshold;
    const group = communeGroup === null ? null : words.say('stated.group', { group: communeGroup });
    return value === null ? [] : joined([region?.name ?? group, value], ': ');
  });
  return written.length === 0 ? null : written.join('; ');
}

function ofSet({ id, name, passingRule, criteria, provenance }: CriteriaSet, words: Words) {
  const { say, share, number } = words;
  const all = criteria.flatMap(({ subCriteria, ...criterion }) => [criterion, ...subCriteria]);
  const rule: readonly Citing[] = passingRule
    ? [
        {
          id: `${id} rule`,
          kind: say('stated.passingRule'),
          what: name,
          value: joined([
            passingRule.minimumTotalShare === null ? null : `≥ ${share(passingRule.minimumTotalShare)}`,
            passingRule.minimumShareEach === null
              ? null
              : say('stated.each', { share: share(passingRule.minimumShareEach) }),
            passingRule.validYears === null
              ? null
              : say('stated.years', { count: number(passingRule.validYears) }),
          ]),
          period: null,
          provenance: passingRule.provenance,
        },
      ]
    : [];
  return [
    { id, kind: say('set.label'), what: name, value: null, period: null, provenance },
    ...rule,
    ...all.map(
      (criterion): Citing => ({
        id: criterion.id,
        kind: say('criterion.label'),
        what: joined([`${criterion.number} ${criterion.name}`, name]),
        value: thresholdsText(criterion, words),
        period: null,
        provenance: criterion.provenance,
      }),
    ),
  ];
}

function ofOverlap({ id, object, funds, provenance }: Overlap, { say }: Words): readonly Citing[] {
  return [
    { id, kind: say('stated.overlap'), what: object, value: null, period: null, provenance },
    ...funds.map(
      (fund, index): Citing => ({
        id: `${id} ${index}`,
        kind: say('stated.overlap'),
        what: joined([object, fund.component?.name ?? fund.otherFund], ': '),
        value: null,
        period: null,
        provenance: fund.provenance,
      }),
    ),
  ];
}

/** The programmes, components, laws, criteria, overlaps and breaks of series that one document lays down. */
export function statedRules(
  data: SourceRulesQuery,
  document: StatingDocument,
  words: Words,
  { label }: Pick<Choices, 'label'>,
): readonly Stated[] {
  const breaks = (data.indicators ?? []).flatMap(({ name, seriesBreaks }) =>
    seriesBreaks.map(
      ({ description, ...rest }): Citing => ({
        ...rest,
        kind: words.say('legend.break'),
        what: `${name}: ${description}`,
        value: null,
      }),
    ),
  );
  return statedIn(document.id, [
    ...lawsOf(data, words, document),
    ...(data.programmes ?? []).flatMap((each) => ofProgramme(each, words, label)),
    ...(data.criteriaSets ?? []).flatMap((each) => ofSet(each, words)),
    ...(data.overlaps ?? []).flatMap((each) => ofOverlap(each, words)),
    ...breaks,
  ]);
}
