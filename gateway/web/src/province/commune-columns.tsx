import type { ProvinceTableQuery } from '@ntp-graph/client';
import { Link } from '../app/use-address.js';
import type { Choices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import { moneyFigure } from '../figure/money-figure.js';
import { Status } from '../figure/status.js';
import { writeThreshold } from '../figure/write-threshold.js';
import type { DataColumn } from '../table/data-column.js';
import type { Words } from '../words/use-words.js';

/** A commune of the table. */
export type Commune = NonNullable<ProvinceTableQuery['communes']>['nodes'][number];

type Column = DataColumn<Commune>;

function nameColumns({ say }: Words, choices: Choices): readonly Column[] {
  return [
    {
      id: 'name',
      name: say('column.name'),
      value: ({ name }) => name,
      cell: ({ name, unitId }) => <Link to={{ view: 'commune', place: unitId }}>{name}</Link>,
    },
    {
      id: 'code',
      name: say('column.code'),
      value: ({ code }) => code,
      cell: ({ code }) => code,
      isHidden: true,
    },
    {
      id: 'district',
      name: say('column.district'),
      value: ({ district }) => district?.name ?? null,
      cell: ({ district }) => district?.name ?? say('unknown'),
    },
    {
      id: 'type',
      name: say('column.type'),
      value: ({ type }) => choices.label('UnitType', type),
      cell: ({ type }) => choices.label('UnitType', type),
    },
  ];
}

function statusColumn(words: Words, number: string): Column {
  const { say } = words;
  const of = ({ criterionStatuses }: Commune) =>
    criterionStatuses?.find(({ criterion }) => criterion.number === number);
  return {
    id: `status ${number}`,
    name: number,
    value: (row) => {
      const status = of(row)?.status;
      return status ? say(`status.${status}`) : null;
    },
    cell(row) {
      const found = of(row);
      if (!found) return say('unknown');
      const { status, value, threshold, provenance } = found;
      const limit = writeThreshold(words, threshold);
      const note = value === null || limit === null ? null : `${words.number(value)}; ${limit}`;
      return (
        <Status
          status={status}
          details={{
            label: `${row.name}, ${number}`,
            value: say(`status.${status}`),
            origin: provenance,
            note,
          }}
        />
      );
    },
  };
}

function fundingColumns(words: Words): readonly Column[] {
  const { say, money, share } = words;
  const group = ({ funding }: Commune) => funding?.[0];
  const amount = (id: 'allocated' | 'disbursed'): Column => ({
    id,
    name: say(`column.${id}`),
    isNumber: true,
    value: (row) => group(row)?.[id] ?? null,
    cell(row) {
      const amount = group(row)?.[id] ?? null;
      return <Figure details={moneyFigure(words, row.name, amount, group(row)?.provenance)} />;
    },
  });
  return [
    amount('allocated'),
    amount('disbursed'),
    {
      id: 'rate',
      name: say('column.rate'),
      isNumber: true,
      value: (row) => group(row)?.disbursementRate?.value ?? null,
      cell(row) {
        const rate = group(row)?.disbursementRate;
        if (rate?.value == null) return <Figure details={null} />;
        const note = `${say('column.denominator')}: ${money(rate.denominator.amount)}`;
        return (
          <Figure
            details={{ label: row.name, value: share(rate.value), origin: group(row)?.provenance, note }}
          />
        );
      },
    },
  ];
}

function latestColumn(words: Words, code: string, name: string): Column {
  const of = ({ latestObservations }: Commune) =>
    latestObservations?.find(({ indicator }) => indicator.code === code);
  return {
    id: code,
    name,
    isNumber: true,
    value: (row) => of(row)?.value ?? null,
    cell(row) {
      const found = of(row);
      if (found?.value == null) return <Figure details={null} />;
      const { value, provenance, publisher, period } = found;
      return (
        <Figure
          details={{
            label: `${row.name}: ${name}`,
            value: words.number(value),
            origin: provenance,
            publisher,
            period,
          }}
        />
      );
    },
  };
}

/** What a table of communes shows: their names, the verdicts of a set, money of a year and latest values. */
export function communeColumns(
  words: Words,
  choices: Choices,
  criteria: readonly string[],
  indicators: readonly { readonly code: string; readonly name: string }[],
): readonly Column[] {
  return [
    ...nameColumns(words, choices),
    ...criteria.map((number) => statusColumn(words, number)),
    ...fundingColumns(words),
    ...indicators.map(({ code, name }) => latestColumn(words, code, name)),
  ];
}
