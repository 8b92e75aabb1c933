import type { UnitHistoryQuery } from '@ntp-graph/client';

type Unit = NonNullable<UnitHistoryQuery['unit']>;

/** A place in a drawing of lineage: in which column, and which in it. */
export interface LineageNode {
  readonly unitId: string;
  readonly name: string;
  readonly fullName: string;
  readonly column: number;
  readonly row: number;
  readonly isOwn: boolean;
}

/** That one place went into another. */
export interface LineageLink {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly effectiveOn: string | null;
  readonly law: string | null;
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly links: readonly LineageLink[];
}

interface Named {
  readonly unitId: string;
  readonly name: string;
  readonly fullName: string;
}

/**
 * What a place was made of, itself, and what it became, in columns from left to right; beside it stand the others that
 * became the same.
 */
export function lineageOf(unit: Unit): Lineage {
  const columns: Named[][] = [
    unit.predecessors.map((each) => each.unit),
    [unit],
    unit.successors.map((each) => each.unit),
  ];
  const siblings = unit.successors.flatMap((successor) =>
    successor.unit.predecessors
      .filter((each) => each.unit.unitId !== unit.unitId)
      .map((each) => ({ each, successor })),
  );
  for (const { each } of siblings) {
    if (!columns[1]?.some(({ unitId }) => unitId === each.unit.unitId)) columns[1]?.push(each.unit);
  }
  const filled = columns.filter((column) => column.length > 0);
  return {
    nodes: filled.flatMap((column, index) =>
      column.map(({ unitId, name, fullName }, row) => ({
        unitId,
        name,
        fullName,
        column: index,
        row,
        isOwn: unitId === unit.unitId,
      })),
    ),
    links: [
      ...unit.predecessors.map((each) => linkOf(each, each.unit.unitId, unit.unitId)),
      ...unit.successors.map((each) => linkOf(each, unit.unitId, each.unit.unitId)),
      ...siblings.map(({ each, successor }) => ({
        from: each.unit.unitId,
        to: successor.unit.unitId,
        relation: each.relation,
        effectiveOn: null,
        law: null,
      })),
    ],
  };
}

interface Succession {
  readonly relation: string;
  readonly effectiveOn: string | null;
  readonly legalBasis: { readonly number: string } | null;
}

function linkOf({ relation, effectiveOn, legalBasis }: Succession, from: string, to: string): LineageLink {
  return { from, to, relation, effectiveOn, law: legalBasis?.number ?? null };
}
