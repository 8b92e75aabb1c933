import { type CalendarDate, type CriterionStatusValue, ProvinceTableDocument } from '@ntp-graph/client';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigation } from '../app/use-address.js';
import { Select } from '../controls/select.js';
import { useChoices } from '../country/use-choices.js';
import { useAnswer } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { tableOf } from '../table/data-column.js';
import { DataTable } from '../table/data-table.js';
import { useWords } from '../words/use-words.js';
import { type Commune, communeColumns } from './commune-columns.js';

interface CommunesPanelProps {
  readonly province: string;
  readonly day: CalendarDate;
  readonly year: number;
}

/** Indicators that communes have values of, beside the one that the reader chose. */
const usualIndicators = ['BHYT_COV', 'NUT_STUNT_U5', 'EHR_BOOK_COV'];
/** More than any province has communes. */
const allCommunes = 1000;
const statuses = ['MET', 'BASICALLY_MET', 'NOT_MET', 'NOT_ASSESSED', 'NOT_APPLICABLE'] as const;

/** The communes of a province as a table, with the verdicts of the set, the money of the year, and latest values. */
export function CommunesPanel({ province, day, year }: CommunesPanelProps): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const choices = useChoices();
  const { say } = words;
  const [wanted, setWanted] = useState<string>('');
  const set = choices.asked.data?.criteriaSets?.find(({ code }) => code === address.set);
  const criteria = useMemo(
    () => (set?.criteria ?? []).flatMap((each) => [each, ...each.subCriteria]).map(({ number }) => number),
    [set],
  );
  const codes = useMemo(() => [...new Set([address.indicator, ...usualIndicators])], [address.indicator]);
  const asked = useAnswer(
    ProvinceTableDocument,
    set
      ? {
          within: province,
          asOf: day,
          criteriaSet: address.set,
          criteria,
          year,
          indicators: codes,
          first: allCommunes,
          after: null,
          synthetic: address.facts ? false : undefined,
        }
      : null,
  );
  const columns = useMemo(() => {
    const named = codes.map((code) => ({
      code,
      name: choices.asked.data?.indicators?.find((each) => each.code === code)?.name ?? code,
    }));
    // Since 2025-07-01 there are no districts.
    const hasDistricts = asked.data?.communes?.nodes.some(({ district }) => district !== null);
    return communeColumns(words, choices, criteria, named).filter(
      ({ id }) => hasDistricts || id !== 'district',
    );
  }, [words, choices, criteria, codes, asked.data]);
  const rows = useMemo(
    () =>
      (asked.data?.communes?.nodes ?? [])
        .filter((row) => wanted === '' || statusOf(row, criteria[0]) === wanted)
        .toSorted((one, other) => Number(isJudged(other, criteria[0])) - Number(isJudged(one, criteria[0]))),
    [asked.data, wanted, criteria],
  );
  const title = say('province.communes', { day: words.day(day) });
  return (
    <Panel
      title={title}
      asked={set ? asked : { ...choices.asked, request: asked.request }}
      empty={choices.asked.data && !set ? say('set.unknown', { code: address.set }) : undefined}
      table={tableOf(columns, rows, isSynthetic)}
      className="communes-panel"
    >
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        keyOf={({ unitId }) => unitId}
        searchText={({ name, code, district }) => `${name} ${code} ${district?.name ?? ''}`}
        filters={
          criteria[0] && (
            <Select
              label={say('table.status.filter', { number: criteria[0] })}
              value={wanted}
              options={[
                { value: '', label: say('table.any') },
                ...statuses.map((status) => ({ value: status, label: say(`status.${status}`) })),
              ]}
              onChange={setWanted}
            />
          )
        }
      />
    </Panel>
  );
}

function isSynthetic({ criterionStatuses, funding, latestObservations }: Commune): boolean {
  const figures = [...(criterionStatuses ?? []), ...(funding ?? []), ...(latestObservations ?? [])];
  return figures.some(({ provenance }) => provenance.synthetic);
}

/** Communes that the set judges stand first: of the others the table can only say so. */
function isJudged(commune: Commune, number: string | undefined): boolean {
  const status = statusOf(commune, number);
  return status !== undefined && status !== 'NOT_APPLICABLE';
}

function statusOf(
  { criterionStatuses }: Commune,
  number: string | undefined,
): CriterionStatusValue | undefined {
  return criterionStatuses?.find(({ criterion }) => criterion.number === number)?.status;
}
