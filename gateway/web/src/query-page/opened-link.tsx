import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { isReplaceable } from './is-replaceable.js';
import { sharedQuery } from './shared-query.js';

/** Opens the query of the link by which the reader came, in a tab of its own when the active one holds someone's work. */
export function OpenedLink(): null {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const isOpened = useRef(false);
  useEffect(() => {
    const shared = sharedQuery(location.search);
    if (isOpened.current || !queryEditor || !variableEditor || !shared) return;
    isOpened.current = true;
    if (!isReplaceable(queryEditor.getValue(), variableEditor.getValue())) actions.addTab();
    queryEditor.setValue(shared.query);
    variableEditor.setValue(shared.variables);
    actions.updateActiveTabValues({ ...shared, response: null });
    // The tab is kept from now on: a reload must not open the link over what was made of it.
    history.replaceState(null, '', location.pathname);
  }, [queryEditor, variableEditor, actions]);
  return null;
}
