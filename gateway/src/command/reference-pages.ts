import { errorTable, settingsReference } from '@ntp-graph/kit';

const written = '<!-- Written by `npm run schema:write` from the code: edit the table there. -->';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

/** `docs/reference/settings.md` */
export function settingsPage(): string {
  const rows = settingsReference().map((setting) => [
    `\`${setting.name}\``,
    setting.default === '' ? '' : `\`${setting.default}\``,
    setting.description,
  ]);
  return `# Settings\n\n${written}\n\nRead from the environment at start. A setting that cannot be used stops the start with one line and exit code 1.\n\n${table(['variable', 'default', 'meaning'], rows)}`;
}

const statuses = [
  [
    '400',
    'Nothing was executed, because the request is wrong in itself: its document (`GRAPHQL_PARSE_FAILED`, ' +
      '`GRAPHQL_VALIDATION_FAILED`), its operation name (`OPERATION_RESOLUTION_FAILURE`), its variables or a date, ' +
      'period or amount in it (`BAD_USER_INPUT`), or the way it was sent (`BAD_REQUEST`). Whoever accepts no ' +
      '`application/graphql-response+json` gets all but the last as 200.',
  ],
  [
    '200',
    'The operation was executed. Fields that failed are null, each with an error at its `path`; where such a field ' +
      'may not be null, so is what it belongs to, up to `data` as a whole. An argument that only its field can refuse ' +
      'is such an error.',
  ],
  ['500', 'We failed before anything could be executed.'],
];

/** `docs/reference/errors.md` */
export function errorsPage(): string {
  const rows = Object.entries(errorTable).map(([code, { hint }]) => [`\`${code}\``, hint]);
  return `# Errors\n\n${written}\n\nEvery error has \`extensions.code\`. Its message says what was wrong and what would be right. The HTTP status is that of GraphQL over HTTP, so look at \`errors\` and not at the status alone:\n\n${table(['HTTP status', 'when'], statuses)}\nOur codes:\n\n${table(['code', 'what to do'], rows)}`;
}
