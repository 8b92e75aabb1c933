import type { SourceDeedsQuery } from '@ntp-graph/client';
import type { Choices } from '../country/use-choices.js';
import type { Words } from '../words/use-words.js';
import { type Citing, joined, type Stated, statedIn } from './stated.js';

type Label = Choices['label'];
type Registration = NonNullable<SourceDeedsQuery['registrations']>['nodes'][number];
type Activity = NonNullable<SourceDeedsQuery['activities']>['nodes'][number];
type Committee = NonNullable<SourceDeedsQuery['steeringCommittees']>[number];

function ofRegistration(registration: Registration, { say, day }: Words, label: Label): readonly Citing[] {
  const { id, commune, year, target, stages, commitments, provenance } = registration;
  const what = joined([commune?.name, label('RegistrationTarget', target)]);
  return [
    { id, kind: say('stated.registration'), what, value: null, period: String(year), provenance },
    ...stages.map(
      (reached): Citing => ({
        id: `${id} ${reached.stage}`,
        kind: say('stated.stage'),
        what: joined([what, label('RegistrationStage', reached.stage)]),
        value: null,
        period: reached.on ?? reached.reportedOn,
        provenance: reached.provenance,
      }),
    ),
    ...commitments.map(
      (commitment, index): Citing => ({
        id: `${id} commitment ${index}`,
        kind: say('stated.commitment'),
        what: joined([what, ...commitment.parties]),
        value: commitment.dueOn && say('stated.by', { day: day(commitment.dueOn) }),
        period: commitment.signedOn,
        provenance: commitment.provenance,
      }),
    ),
  ];
}

function ofActivity({ id, name, unit, planned, actual, provenance }: Activity, words: Words) {
  const { say, number } = words;
  const what = joined([name, unit?.name]);
  const quantities = [
    ...planned.map((figure) => ({ figure, kind: say('stated.planned') })),
    ...actual.map((figure) => ({ figure, kind: say('stated.actual') })),
  ].map(
    ({ figure, kind }, index): Citing => ({
      id: `${id} ${index}`,
      kind,
      what,
      value: joined([number(figure.quantity), figure.unitOfMeasure], ' '),
      period: figure.period,
      provenance: figure.provenance,
    }),
  );
  return [{ id, kind: say('stated.activity'), what, value: null, period: null, provenance }, ...quantities];
}

function ofCommittee({ id, name, members, tasks, provenance }: Committee, { say }: Words): readonly Citing[] {
  return [
    { id, kind: say('stated.committee'), what: name, value: null, period: null, provenance },
    ...members.map(
      (member): Citing => ({
        id: `${id} ${member.name}`,
        kind: say('stated.member'),
        what: joined([name, member.name, member.position]),
        value: null,
        period: null,
        provenance: member.provenance,
      }),
    ),
    ...tasks.map(
      (task, index): Citing => ({
        id: `${id} task ${index}`,
        kind: say('stated.task'),
        what: joined([name, task.description], ': '),
        value: null,
        period: task.assignedOn,
        provenance: task.provenance,
      }),
    ),
  ];
}

/** The registrations, activities, committees, proposals and duties to report that one document tells of. */
export function statedDeeds(
  data: SourceDeedsQuery,
  document: string,
  words: Words,
  { label }: Pick<Choices, 'label'>,
): readonly Stated[] {
  const { say } = words;
  const proposals = (data.proposals?.nodes ?? []).map(
    ({ description, proposedOn, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.proposal'),
      what: description,
      value: null,
      period: proposedOn,
    }),
  );
  const schedules = (data.reportingSchedules ?? []).map(
    ({ owedBy, owedTo, frequency, dueDays, ...rest }): Citing => ({
      ...rest,
      kind: say('stated.schedule'),
      what: `${label('ReportingBody', owedBy)} → ${label('ReportingBody', owedTo)}`,
      value: joined([label('ReportingFrequency', frequency), say('stated.dueDays', { count: dueDays })]),
      period: null,
    }),
  );
  return statedIn(document, [
    ...(data.registrations?.nodes ?? []).flatMap((each) => ofRegistration(each, words, label)),
    ...(data.activities?.nodes ?? []).flatMap((each) => ofActivity(each, words)),
    ...(data.steeringCommittees ?? []).flatMap((each) => ofCommittee(each, words)),
    ...proposals,
    ...schedules,
  ]);
}
