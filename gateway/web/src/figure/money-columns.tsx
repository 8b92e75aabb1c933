import type { DataColumn } from '../table/data-column.js';
import type { Words } from '../words/use-words.js';
import { Figure } from './figure.js';
import { moneyFigure } from './money-figure.js';
import type { Origin } from './origin.js';

type Amount = 'planned' | 'allocated' | 'carriedOver' | 'disbursed';

type MoneyGroup<Shown extends Amount> = Readonly<Record<Shown, number | null>> & {
  readonly disbursementRate: {
    readonly value: number | null;
    readonly denominator: { readonly amount: number | null };
  } | null;
  readonly provenance: Origin;
};

/** Amounts of money, and the rate of disbursement with what it is out of. */
export function moneyColumns<Shown extends Amount, Group extends MoneyGroup<Shown>>(
  words: Words,
  amounts: readonly Shown[],
  nameOf: (group: Group) => string,
): readonly DataColumn<Group>[] {
  const { say, share } = words;
  const amount = (id: Shown | 'denominator', value: (group: Group) => number | null): DataColumn<Group> => ({
    id,
    name: say(`column.${id}`),
    isNumber: true,
    value,
    cell(group) {
      const label = `${nameOf(group)}: ${say(`column.${id}`)}`;
      return <Figure details={moneyFigure(words, label, value(group), group.provenance)} />;
    },
  });
  return [
    ...amounts.map((id) => amount(id, (group) => group[id])),
    amount('denominator', ({ disbursementRate }) => disbursementRate?.denominator.amount ?? null),
    {
      id: 'rate',
      name: say('column.rate'),
      isNumber: true,
      value: ({ disbursementRate }) => disbursementRate?.value ?? null,
      cell(group) {
        const value = group.disbursementRate?.value ?? null;
        const details = { label: nameOf(group), value: share(value), origin: group.provenance };
        return <Figure details={value === null ? null : details} />;
      },
    },
  ];
}
