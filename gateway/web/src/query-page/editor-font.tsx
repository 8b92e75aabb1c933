import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const OPTIONS = {
  fontFamily:
    "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
  fontSize: 13,
};

/**
 * Sets the font of every editor to one of the reader's own system, which has the letters of Vietnamese.
 *
 * GraphiQL asks for Fira Code alone, which has no letters with two marks, such as the ắ of Bắc Ninh.
 */
export function EditorFont(): null {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return undefined;
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(OPTIONS);
    const listener = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(OPTIONS));
    return () => listener.dispose();
  }, [monaco]);
  return null;
}
