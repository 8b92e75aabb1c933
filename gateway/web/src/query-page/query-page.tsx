import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { ReactNode } from 'react';
import { AnswerBar } from './answer-bar.js';
import { EditorFont } from './editor-font.js';
import { examplesPlugin } from './examples-plugin.js';
import { isNarrowScreen } from './is-narrow-screen.js';
import { OpenedLink } from './opened-link.js';
import { readyOperations } from './ready-operations.js';
import { RestoredTab } from './restored-tab.js';
import { sendOperation } from './send-operation.js';

const plugins = [examplesPlugin, HISTORY_PLUGIN];
const defaultTabs = readyOperations
  .filter((operation) => operation.isFirst)
  .map(({ query, variables }) => ({ query, variables }));
const firstPlugin = isNarrowScreen() ? {} : { visiblePlugin: examplesPlugin };

/** The page: GraphiQL that opens with one ready operation and lists the others. */
export function QueryPage(): ReactNode {
  return (
    <GraphiQL
      fetcher={sendOperation}
      plugins={plugins}
      schemaDescription
      defaultTabs={defaultTabs}
      defaultEditorToolsVisibility="variables"
      {...firstPlugin}
    >
      <GraphiQL.Logo>
        <h1 className="query-page-title">NTP Graph</h1>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <AnswerBar />
      </GraphiQL.Footer>
      <RestoredTab />
      <OpenedLink />
      <EditorFont />
    </GraphiQL>
  );
}
