import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { isNarrowScreen } from './is-narrow-screen.js';
import { isReplaceable } from './is-replaceable.js';
import type { ReadyOperation } from './ready-operation.js';

/** Gives the function that opens an example, in a new tab when the active one holds someone's work. */
export function useOpenExample(): (example: ReadyOperation) => void {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  return ({ query, variables, operationName }) => {
    if (!queryEditor || !variableEditor) return;
    actions.stop();
    if (!isReplaceable(queryEditor.getValue(), variableEditor.getValue())) actions.addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    responseEditor?.setValue('');
    // GraphiQL learns of a new text after a pause, and until then would run it by the old name.
    actions.setOperationFacts({ operationName });
    actions.updateActiveTabValues({ query, variables, response: null, operationName });
    if (!isNarrowScreen()) return;
    actions.setVisiblePlugin(null);
    // The button that had the focus is gone with the panel; what comes next is to run the example.
    document.querySelector<HTMLElement>('.graphiql-execute-button')?.focus();
  };
}
