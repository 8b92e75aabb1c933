import type { GraphiQLPlugin } from '@graphiql/react';
import { ExamplesIcon } from './examples-icon.js';
import { ExamplesPanel } from './examples-panel.js';

/** The panel of ready operations, opened from GraphiQL's sidebar. */
export const examplesPlugin: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
