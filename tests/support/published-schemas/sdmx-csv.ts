/** What a client asked for in the media type, and what the structure has. */
export interface SdmxCsvChoices {
  readonly labels?: 'id' | 'both' | 'name';
  readonly keys?: 'none' | 'obs' | 'series' | 'both';
}

const structures = ['dataflow', 'datastructure', 'dataprovision'];
const actions = ['I', 'A', 'M', 'R', 'D'];

const dimensions = 'FREQ REF_AREA INDICATOR SEX AGE ETHNICITY RESIDENCE PUBLISHER TIME_PERIOD'.split(' ');
const coded = new Set(['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'ETHNICITY', 'RESIDENCE', 'PUBLISHER']);

const keyColumns = { none: [], obs: ['OBS_KEY'], series: ['SERIES_KEY'], both: ['SERIES_KEY', 'OBS_KEY'] };

const structureId = /^[A-Za-z][\w.-]*:[\w@$-]+\(\d+\.\d+\.\d+\)/;

/**
 * What does not fit SDMX-CSV 2.0 in a message; null where all does. Source: sdmx-csv-field-guide.md of sdmx-twg/sdmx-csv,
 * version 2.0: columns come in the order STRUCTURE, STRUCTURE_ID, STRUCTURE_NAME (labels=name), ACTION, the keys, the
 * dimensions as the structure has them, measures, attributes; a column of ours may follow.
 */
export function sdmxCsvMisfit(
  [header = [], ...rows]: readonly (readonly string[])[],
  { labels = 'id', keys = 'none' }: SdmxCsvChoices = {},
): string | null {
  const named = (id: string, cell: string) => (labels === 'both' ? cell.startsWith(`${id}: `) : cell === id);
  const wanted = [
    'STRUCTURE',
    'STRUCTURE_ID',
    ...(labels === 'name' ? ['STRUCTURE_NAME'] : []),
    'ACTION',
    ...keyColumns[keys],
  ];
  const misplaced = wanted.find((name, place) => header[place] !== name);
  if (misplaced) return `${misplaced} is not at its place in ${header.join()}`;
  if (new Set(header).size !== header.length) return 'two columns have one name';
  let at = wanted.length;
  for (const id of dimensions) {
    if (!named(id, header[at] ?? '')) return `${header[at]} stands where ${id} has to`;
    at += labels === 'name' ? 2 : 1;
  }
  if (
    !named('OBS_VALUE', header[at] ?? '') &&
    rows.length > 0 &&
    header.some((cell) => named('OBS_VALUE', cell))
  ) {
    return 'OBS_VALUE does not follow the dimensions';
  }
  for (const row of rows) {
    const cell = (name: string) => row[header.findIndex((each) => each === name || named(name, each))] ?? '';
    if (row.length !== header.length) return `a row has ${row.length} cells, and the header ${header.length}`;
    if (!structures.includes(cell('STRUCTURE'))) return `STRUCTURE is ${cell('STRUCTURE')}`;
    if (!structureId.test(cell('STRUCTURE_ID'))) return `STRUCTURE_ID is ${cell('STRUCTURE_ID')}`;
    if (labels === 'both' && !cell('STRUCTURE_ID').includes('): ')) return 'STRUCTURE_ID has no name';
    if (!actions.includes(cell('ACTION'))) return `ACTION is ${cell('ACTION')}`;
    const empty = dimensions.find((id) => cell(id) === '');
    if (empty) return `${empty} is empty`;
    const unnamed = labels === 'both' && [...coded].find((id) => !cell(id).includes(': '));
    if (unnamed) return `${unnamed} has no name: ${cell(unnamed)}`;
    const codes = dimensions.map((id) =>
      labels === 'both' && coded.has(id) ? cell(id).split(': ')[0] : cell(id),
    );
    const [series, observation] = [codes.slice(0, -1).join('.'), codes.join('.')];
    if (header.includes('SERIES_KEY') && cell('SERIES_KEY') !== series) return `SERIES_KEY is not ${series}`;
    if (header.includes('OBS_KEY') && cell('OBS_KEY') !== observation) return `OBS_KEY is not ${observation}`;
  }
  return null;
}
