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

/** `docs/reference/errors.md` */
export function errorsPage(): string {
  const rows = Object.entries(errorTable).map(([code, { status, hint }]) => [
    `\`${code}\``,
    String(status),
    hint,
  ]);
  return `# Errors\n\n${written}\n\nEvery error has \`extensions.code\`. Its message says what was wrong and what would be right. Apollo's own codes for requests that are wrong in themselves (\`GRAPHQL_PARSE_FAILED\`, \`GRAPHQL_VALIDATION_FAILED\`, …) come with HTTP status 400.\n\n${table(['code', 'HTTP status where the whole request fails', 'what to do'], rows)}`;
}
