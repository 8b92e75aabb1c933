/**
 * Puts a text on the clipboard; says whether the browser let us. Outside HTTPS, as in an office's own network, browsers give a
 * page no clipboard: there the text is selected for a moment and copied by the command of old.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  // No field: it would take the focus, and the menu that it is taken from would close.
  const shown = document.createElement('pre');
  shown.className = 'visually-hidden';
  shown.style.whiteSpace = 'pre';
  shown.textContent = text;
  document.body.append(shown);
  getSelection()?.selectAllChildren(shown);
  const isCopied = document.execCommand('copy');
  shown.remove();
  return isCopied;
}
