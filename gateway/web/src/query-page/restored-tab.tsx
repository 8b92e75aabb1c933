import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/**
 * Writes the active tab into the editors once they exist.
 *
 * GraphiQL fills its first editors from the last keystrokes it stored, not from the tab, so the variables of
 * a default tab would stay out, and a reload would open a second tab without them.
 */
export function RestoredTab(): null {
  const { changeTab } = useGraphiQLActions();
  const { queryEditor, variableEditor, activeTabIndex } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'activeTabIndex'),
  );
  const restored = useRef(false);
  useEffect(() => {
    if (restored.current || !queryEditor || !variableEditor) return;
    restored.current = true;
    changeTab(activeTabIndex);
  }, [queryEditor, variableEditor, activeTabIndex, changeTab]);
  return null;
}
