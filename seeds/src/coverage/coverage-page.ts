import type { IndicatorFact, ObservationFact } from '../facts/indicator-facts.js';
import type { SourceFact } from '../facts/source-facts.js';
import { sum } from '../synthetic/sum.js';
import type { ObservationRow } from '../synthetic/synthetic-data-set.js';
import { COVERED_LEVELS, type Coverage, dataCoverage } from './data-coverage.js';

const LEVEL_NAMES: Readonly<Record<Coverage['level'], string>> = {
  COUNTRY: 'country',
  REGION: 'region',
  PROVINCE: 'province',
  DISTRICT: 'district',
  COMMUNE: 'commune',
};

/** How many publishers a cell names; the others are counted. */
const NAMED = 3;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function count(values: number): string {
  return values === 0 ? '' : values.toLocaleString('en');
}

/** `2010, 2013-2016` */
function yearsOf(years: readonly number[]): string {
  const stretches: [first: number, last: number][] = [];
  for (const year of years) {
    const current = stretches.at(-1);
    if (current !== undefined && current[1] === year - 1) current[1] = year;
    else stretches.push([year, year]);
  }
  return stretches.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

function publishersOf({ publishers }: Coverage): string {
  const named = publishers.slice(0, NAMED).map(([name]) => name);
  const others = publishers.length - named.length;
  const rest = others === 0 ? [] : [`${others} ${others === 1 ? 'other' : 'others'}`];
  return [...named, ...rest].join('; ');
}

function detailRow(coverage: Coverage): readonly string[] {
  const { indicator, level, facts, years, synthetic, syntheticYears } = coverage;
  return [
    `\`${indicator.code}\` ${indicator.nameEn}`,
    LEVEL_NAMES[level],
    count(facts),
    publishersOf(coverage),
    yearsOf(years),
    count(synthetic),
    yearsOf(syntheticYears),
  ];
}

function totalRow(name: string, rows: readonly Coverage[]): readonly string[] {
  return [
    name,
    count(new Set(rows.filter(({ facts }) => facts > 0).map(({ indicator }) => indicator.code)).size),
    count(sum(rows.map(({ facts }) => facts))),
    count(sum(rows.map(({ synthetic }) => synthetic))),
  ];
}

/** How many of the documents we can name and lead to. */
function documents(sources: readonly SourceFact[]): string {
  const titles = sources.filter(({ titlePrinted }) => titlePrinted !== null).length;
  const addresses = sources.filter(({ url }) => url !== null).length;
  return `Of the ${sources.length} documents that are cited, ${titles} have the title that they print (\`titlePrinted\`) and ${addresses} an
address (\`url\`). Where we have not seen one, it is null.`;
}

/** `docs/reference/data-coverage.md`: what of the observations is fact, and what is made up, at the scale `demo`. */
export function coveragePage(
  indicators: readonly IndicatorFact[],
  facts: readonly ObservationFact[],
  sources: readonly SourceFact[],
  synthetic: Iterable<ObservationRow>,
): string {
  const rows = dataCoverage(indicators, facts, synthetic);
  const totals = COVERED_LEVELS.map((level) => [level, rows.filter((row) => row.level === level)] as const)
    .filter(([, ofLevel]) => ofLevel.length > 0)
    .map(([level, ofLevel]) => totalRow(LEVEL_NAMES[level], ofLevel));
  const covered = new Set(rows.map(({ indicator }) => indicator.code));
  const without = indicators.filter(({ code }) => !covered.has(code)).map(({ code }) => `\`${code}\``);
  return `# What is fact, and what is made up

<!-- Written by \`npm run data:write\` from seeds/facts and the generator: edit the facts there. -->

Of each indicator and level of place: how many observations a document states, from whom and of which years, and how
many the generator makes at the scale \`demo\`. Where something of a unit and period is published the generator makes
nothing. With \`SEED_SCALE=facts\` the platform holds the facts alone.

${table(['level', 'indicators with facts', 'facts', 'synthetic'], [...totals, totalRow('all', rows)])}
${table(['indicator', 'level', 'facts', 'from', 'years', 'synthetic', 'years'], rows.map(detailRow))}
Defined, and without any value: ${without.join(', ')}.

${documents(sources)}
`;
}
